FROM python:3.11-slim AS build
WORKDIR /app
RUN python -m venv .venv
COPY requirements-run.lock .
RUN .venv/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements-run.lock
COPY . .
# What only builds and installs is not needed to run.
RUN .venv/bin/pip install --no-cache-dir --disable-pip-version-check --no-deps --no-build-isolation . \
    && .venv/bin/pip uninstall --yes --quiet hatchling setuptools pip

FROM python:3.11-slim
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin chaski \
    && install -d -o chaski -g chaski -m 0700 /data
COPY --from=build /app/.venv /app/.venv
ENV PATH=/app/.venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    CHASKI_HOME=/data \
    CHASKI_HOST=0.0.0.0 \
    CHASKI_PORT=8080
# By number, so that a cluster that refuses root can see that this is not.
USER 10001:10001
WORKDIR /data
VOLUME /data
EXPOSE 8080
# Letters in flight get 15 seconds to finish on SIGTERM; compose.yaml gives 20.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=6s --start-period=20s \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8080/healthz', timeout=5)"]
ENTRYPOINT ["chaski"]
CMD ["run"]
