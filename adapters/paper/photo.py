"""The photo worker: a process of its own that reads one photo and writes its pixels alone, within hard limits.

It runs as ``python -I photo.py`` with an empty environment: decoders of pictures are the likeliest hole of a chat
assistant that takes files, so a crafted file may at worst end this process, which holds no secret and no database.
It imports nothing of ours, so that it starts in a tenth of a second and works from any folder.

Input on standard input: the photo. Output: one line of JSON, ``{"width", "height", "had_place"}`` or ``{"reason"}``,
and after it the JPEG.
"""

import contextlib
import io
import json
import resource
import sys
import warnings

from PIL import Image, ImageCms, ImageOps

PIXELS = 40_000_000
SIDE = 1600
MEMORY = 512 * 1024 * 1024
SECONDS = 10
GPS_IFD, LATITUDE, LONGITUDE, ORIENTATION = 0x8825, 2, 4, 0x0112


def main() -> None:
    """Set the limits before the first byte is read, then clean."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    with contextlib.suppress(ValueError, OSError):  # macOS knows no limit on address space; the timeout still holds
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    try:
        answer, image = clean(sys.stdin.buffer.read())
    except MemoryError:
        answer, image = {"reason": "took-too-long"}, b""
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n" + image)


def clean(photo: bytes) -> tuple[dict[str, object], bytes]:
    """Return the header and the JPEG; only a new picture is saved, since saving an opened one keeps its comment."""
    Image.MAX_IMAGE_PIXELS = PIXELS
    warnings.simplefilter("error")
    try:
        with Image.open(io.BytesIO(photo), formats=("JPEG", "PNG", "WEBP")) as opened:
            if opened.width * opened.height > PIXELS:
                return {"reason": "too-many-pixels"}, b""
            had_place = _had_place(opened)
            pixels = _pixels(opened)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return {"reason": "too-many-pixels"}, b""
    except (OSError, SyntaxError, ValueError, Warning):  # what Pillow raises for files that are cut or made up
        return {"reason": "broken"}, b""
    out = io.BytesIO()
    pixels.save(out, "JPEG", quality=85, optimize=True, progressive=True)
    return {"width": pixels.width, "height": pixels.height, "had_place": had_place}, out.getvalue()


def _had_place(opened: Image.Image) -> bool:
    gps = opened.getexif().get_ifd(GPS_IFD)
    xmp = opened.info.get("xmp") or opened.info.get("XML:com.adobe.xmp") or b""
    return LATITUDE in gps or LONGITUDE in gps or "GPSLatitude" in (xmp if isinstance(xmp, str) else str(xmp))


def _pixels(opened: Image.Image) -> Image.Image:
    profile = opened.info.get("icc_profile")
    # A JPEG is decoded small at once, other kinds whole: 40 megapixels with transparency take 160 MB.
    opened.draft("RGB", (SIDE, SIDE))
    upside = opened.getexif()
    small = opened if opened.mode in ("RGB", "RGBA", "L", "CMYK") else opened.convert("RGBA")
    small.thumbnail((SIDE, SIDE))  # shrunk before it is turned, since turning copies
    small.info["exif"] = upside.tobytes()
    flat = _on_white(_in_srgb(ImageOps.exif_transpose(small), profile))
    pixels = Image.new("RGB", flat.size)
    pixels.paste(flat)
    return pixels


def _in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """Phones photograph in wider colours; without their profile, which is dropped, those would look pale."""
    if not profile or picture.mode not in ("RGB", "CMYK"):
        return picture
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        changed = ImageCms.profileToProfile(picture, own, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        return picture  # a broken profile costs some colour, not the photo
    return changed or picture


def _on_white(picture: Image.Image) -> Image.Image:
    if picture.mode != "RGBA":
        return picture.convert("RGB")
    white = Image.new("RGB", picture.size, "white")
    white.paste(picture, mask=picture.getchannel("A"))
    return white


if __name__ == "__main__":
    main()
