"""One function per fault that can be mended mechanically: each yields the plans that might do, the best first."""
