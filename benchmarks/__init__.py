"""Speed and memory, always beside a measured limit of the same run. Never imported by the package."""
