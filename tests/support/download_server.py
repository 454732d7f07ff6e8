#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A server on this machine for tests of downloads: download_server.py FOLDER [LOG].

Prints its port. The first part of a path is how it behaves, the last the name of a file in FOLDER:
http://127.0.0.1:PORT/good/model.pt. Each request is a line of LOG. It ends when its input ends.
"""
import http.server
import pathlib
import sys
import threading
import time

FOLDER = pathlib.Path(sys.argv[1])
LOG = open(sys.argv[2], 'a', buffering=1) if len(sys.argv) > 2 else None
PNG = b'\x89PNG\r\n\x1a\n' + bytes(5000)
HTML = b'<!DOCTYPE html><html><body>Please sign in</body></html>' * 20
VERSIONS = {}  # of the files that change


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def log_message(self, *_):
        pass

    def do_GET(self):
        if LOG:
            LOG.write(f'{self.path} {self.headers.get("Range", "")}\n')
        mode, name = self.path.strip('/').split('/')[0], self.path.rsplit('/', 1)[-1]
        self.close_connection = True
        behave = getattr(self, 'mode_' + mode, None)
        file = FOLDER / name
        if behave is None or not file.is_file():
            body = b'<html>404, but a page</html>'
            self.answer(404, {'Content-Length': len(body)}, body)
            return
        try:
            behave(name, file.read_bytes())
        except (BrokenPipeError, ConnectionResetError):
            pass

    def answer(self, status, headers, body=b''):
        self.send_response(status)
        for key, value in headers.items():
            self.send_header(key, str(value))
        self.send_header('Connection', 'close')
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()

    def start_of(self, tag):
        """Where the answer begins, as the headers ask."""
        wanted = self.headers.get('Range')
        if not wanted or self.headers.get('If-Range', tag) != tag:
            return 0
        return int(wanted.split('=')[1].split('-')[0])

    def head(self, data, tag):
        """Sends the head of an answer that can be continued; returns what is left to send."""
        start = self.start_of(tag)
        if start >= len(data) > 0:
            self.answer(416, {'Content-Length': 0, 'Content-Range': f'bytes */{len(data)}'})
            return b''
        headers = {'ETag': tag, 'Content-Length': len(data) - start, 'Accept-Ranges': 'bytes'}
        if start:
            headers['Content-Range'] = f'bytes {start}-{len(data) - 1}/{len(data)}'
        self.answer(206 if start else 200, headers)
        return data[start:]

    def mode_good(self, _, data):
        self.wfile.write(self.head(data, '"one"'))

    def mode_slow(self, _, data):
        """About two seconds for the whole file."""
        rest, step = self.head(data, '"one"'), max(1, len(data) // 100)
        for at in range(0, len(rest), step):
            self.wfile.write(rest[at:at + step])
            self.wfile.flush()
            time.sleep(0.02)

    def mode_breaks(self, _, data):
        rest = self.head(data, '"one"')
        self.wfile.write(rest[:len(data) // 4 + 1])

    def mode_norange(self, _, data):
        self.answer(200, {'Content-Length': len(data)}, data)

    def mode_breaksnorange(self, name, data):
        VERSIONS[name] = VERSIONS.get(name, 0) + 1
        last = VERSIONS[name] % 2 == 0
        self.answer(200, {'Content-Length': len(data)}, data if last else data[:len(data) // 2])

    def mode_nolength(self, _, data):
        self.answer(200, {}, data)

    def mode_cutoff(self, _, data):
        """Announces the size, but has half of it."""
        self.answer(200, {'Content-Length': len(data)}, data[:len(data) // 2])

    def mode_short(self, _, data):
        self.answer(200, {'Content-Length': len(data) // 2}, data[:len(data) // 2])

    def mode_shortnolength(self, _, data):
        self.answer(200, {}, data[:len(data) // 2])

    def mode_long(self, _, data):
        self.answer(200, {'Content-Length': len(data) + 1000}, data + bytes(1000))

    def mode_longnolength(self, _, data):
        self.answer(200, {}, data + bytes(200000))

    def mode_changes(self, name, data):
        """Every request finds another version; an older one cannot be continued."""
        VERSIONS[name] = VERSIONS.get(name, 0) + 1
        version = VERSIONS[name]
        body = data if version > 1 else bytes(len(data))
        rest = self.head(body, f'"{version}"')
        self.wfile.write(rest if version > 1 else rest[:len(rest) // 2])

    def mode_mixes(self, name, data):
        """Continues with the bytes of another version and says so in the ETag alone."""
        VERSIONS[name] = VERSIONS.get(name, 0) + 1
        version = VERSIONS[name]
        start = self.start_of(self.headers.get('If-Range', ''))
        body = (data if version > 1 else bytes(len(data)))[start:]
        headers = {'ETag': f'"{version}"', 'Content-Length': len(body)}
        if start:
            headers['Content-Range'] = f'bytes {start}-{len(data) - 1}/{len(data)}'
        self.answer(206 if start else 200, headers, body if version > 1 else body[:len(body) // 2])

    def mode_wrongrange(self, _, data):
        """Answers a request for the rest with the bytes from the start, as if they were it."""
        if not self.start_of('"one"'):
            self.answer(200, {'ETag': '"one"', 'Content-Length': len(data)},
                        data[:len(data) // 2])
        else:
            self.answer(206, {'ETag': '"one"', 'Content-Length': len(data),
                              'Content-Range': f'bytes 0-{len(data) - 1}/{len(data)}'}, data)

    def mode_stalls(self, _, data):
        """Sends no more than half of the file."""
        rest = self.head(data, '"one"')
        self.wfile.write(rest[:max(0, len(rest) - len(data) // 2)])
        self.wfile.flush()
        time.sleep(60)

    def mode_silent(self, *_):
        time.sleep(60)

    def mode_png(self, *_):
        self.answer(200, {'Content-Type': 'image/png', 'Content-Length': len(PNG)}, PNG)

    def mode_html(self, *_):
        self.answer(200, {'Content-Type': 'text/html', 'Content-Length': len(HTML)}, HTML)

    def mode_error(self, *_):
        self.answer(503, {'Content-Length': 4}, b'busy')

    def mode_redirect(self, name, _):
        self.answer(302, {'Location': f'/good/{name}', 'Content-Length': 0})

    def mode_tofile(self, name, _):
        self.answer(302, {'Location': f'file://{FOLDER / name}', 'Content-Length': 0})

    def mode_toftp(self, name, _):
        self.answer(301, {'Location': f'ftp://127.0.0.1/{name}', 'Content-Length': 0})

    def mode_circle(self, name, _):
        self.answer(302, {'Location': f'/circle/{name}', 'Content-Length': 0})


def main():
    server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Handler)
    server.daemon_threads = True
    print(server.server_address[1], flush=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sys.stdin.read()


if __name__ == '__main__':
    main()
