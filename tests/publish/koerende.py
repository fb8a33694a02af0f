"""Real servers, started on a free port of this machine with the configuration that we publish."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from build_scripts.setup import servers

# Seconds. Nothing waits so long but on a machine that is busy with other things.
PATIENCE = 300
# The modules that Debian's Apache has from the start, and the two that the guide asks for.
APACHE_MODULES = (
    "mpm_event", "authz_core", "authz_host", "alias", "autoindex", "dir", "env", "filter", "mime",
    "negotiation", "setenvif", "expires", "deflate", "reqtimeout", "headers", "rewrite",
)  # fmt: skip


def free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        port: int = sock.getsockname()[1]
        return port


def servers_or_skip(root: Path) -> Path:
    """Where the servers lie. Where there is no apt, the test says so and is left out."""
    if told := servers.hindrance():
        pytest.skip(told)
    return servers.folder(root)


@contextmanager
def nginx(root: Path, work: Path, documents: Path, include: Path, brotli: bool) -> Iterator[str]:
    """nginx with ``documents`` as its root and the published file in its server block."""
    unpacked = servers_or_skip(root)
    port = free_port()
    # What Debian's own nginx.conf does, as far as it could come in the way of ours.
    module = unpacked / "usr/lib/nginx/modules/ngx_http_brotli_static_module.so"
    if not module.is_file():
        module = next(unpacked.rglob("ngx_http_brotli_static_module.so"))
    conf = work / "nginx.conf"
    conf.write_text(
        f"""{f"load_module {module};" if brotli else ""}
        {"user root;" if os.geteuid() == 0 else ""}
        worker_processes 1; daemon off; pid {work}/nginx.pid; error_log {work}/error.log;
        events {{ worker_connections 256; }}
        http {{
          client_body_temp_path {work}/a; proxy_temp_path {work}/b; fastcgi_temp_path {work}/c;
          uwsgi_temp_path {work}/d; scgi_temp_path {work}/e;
          include {unpacked}/etc/nginx/mime.types; default_type application/octet-stream;
          sendfile on; gzip on; access_log off; server_tokens off;
          # A site around ours, with habits of its own.
          add_header Content-Security-Policy "default-src 'self'" always;
          expires 1M; charset latin1; autoindex on;
          server {{
            listen 127.0.0.1:{port}; root {documents}; include {include};
            {"brotli_static on;" if brotli else ""}
          }}
        }}""",
        encoding="utf-8",
    )
    command = [str(unpacked / "usr/sbin/nginx"), "-c", str(conf), "-e", str(work / "error.log")]
    with _running(command, servers.environment(unpacked), port, work / "error.log") as address:
        yield address


@contextmanager
def apache(
    root: Path, work: Path, documents: Path, modules: tuple[str, ...] = APACHE_MODULES
) -> Iterator[str]:
    """Apache as Debian sets it up, with the rights for ``.htaccess`` that the guide asks for."""
    unpacked = servers_or_skip(root)
    port = free_port()
    place = unpacked / "usr/lib/apache2/modules"
    loads = "\n".join(f"LoadModule {name}_module {place}/mod_{name}.so" for name in modules)
    as_root = "User nobody\nGroup nogroup" if os.geteuid() == 0 else ""
    (work / "mime.types").write_text("text/html html htm\ntext/css css\nimage/svg+xml svg svgz\n")
    conf = work / "apache.conf"
    conf.write_text(
        f"""ServerRoot {work}
        ServerName localhost
        Listen 127.0.0.1:{port}
        PidFile {work}/apache.pid
        ErrorLog {work}/error.log
        {loads}
        {as_root}
        DefaultRuntimeDir {work}
        TypesConfig {work}/mime.types
        # Debian's own types and languages: what a site can trip over.
        <IfModule mod_mime.c>
          AddEncoding x-gzip .gz .tgz
          AddLanguage br .br
        </IfModule>
        <IfModule mod_deflate.c>
          AddOutputFilterByType DEFLATE text/html text/plain text/css application/json
        </IfModule>
        <FilesMatch "^\\.ht">
          Require all denied
        </FilesMatch>
        DocumentRoot "{documents}"
        <Directory "/">
          Options Indexes FollowSymLinks
          AllowOverride FileInfo Indexes Options=Indexes,MultiViews
          Require all granted
          # A site around ours, with habits of its own.
          <IfModule mod_headers.c>
            Header set Content-Security-Policy "default-src 'self'"
            Header always set Referrer-Policy "origin"
          </IfModule>
          <IfModule mod_expires.c>
            ExpiresActive On
            ExpiresDefault "access plus 1 month"
          </IfModule>
        </Directory>
        """,
        encoding="utf-8",
    )
    command = [str(unpacked / "usr/sbin/apache2"), "-f", str(conf), "-DFOREGROUND"]
    with _running(command, servers.environment(unpacked), port, work / "error.log") as address:
        yield address


@contextmanager
def _running(
    command: list[str], environment: dict[str, str], port: int, log: Path
) -> Iterator[str]:
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        _wait(process, port, log)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)


def _wait(process: subprocess.Popen[str], port: int, log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if process.poll() is not None:
            said = process.stdout.read() if process.stdout else ""
            told = log.read_text("utf-8", "replace") if log.is_file() else ""
            raise AssertionError(f"{process.args} endte med {process.returncode}:\n{said}{told}")
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError(f"{process.args} svarer ikke på port {port}")
