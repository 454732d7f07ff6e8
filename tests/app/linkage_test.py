#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What the program asks of the system, read from its file: linkage_test.py network|hardening PROGRAM.

network: it links no library for the network but libcurl, and calls no function that opens a
connection but those of libcurl that core/download uses.
hardening: the flags of cmake/hardening.cmake have arrived in the program.
"""
import re
import subprocess
import sys

LIBRARIES = r'Qt6?Network|Qt6?WebSockets|libavdevice|libsoup|libssh|libgnutls|libssl\.'
FUNCTIONS = (r'^(socket|connect|bind|listen|accept4?|sendto|sendmsg|recvfrom|recvmsg|getaddrinfo|'
             r'gethostby\w+|getnameinfo|res_n?query|SSL_\w+|BIO_new_connect|'
             r'curl_(?!easy_|slist_|global_init|version_info)\w+|'
             r'avformat_network_init)$')


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def network(program):
    needed = re.findall(r'NEEDED.*\[(.*)\]', output('readelf', '-dW', program))
    asked = [line.split()[-1].split('@')[0]
             for line in output('nm', '-D', '--undefined-only', program).splitlines()]
    if len(needed) < 10 or len(asked) < 100:
        yield 'the program could not be read'
    yield from (f'links {name}' for name in needed if re.search(LIBRARIES, name))
    yield from (f'calls {name}' for name in asked
                if re.search(FUNCTIONS, name) or 'QNetwork' in name or 'QTcpSocket' in name)


def hardening(program):
    header = output('readelf', '-hW', program)
    dynamic = output('readelf', '-dW', program)
    segments = output('readelf', '-lW', program)
    with open(program, 'rb') as file:
        landings = file.read().count(b'\xf3\x0f\x1e\xfa')  # endbr64, where a jump may arrive
    asked = output('nm', '-D', '--undefined-only', program)
    x86 = 'X86-64' in header
    for name, holds in {
            'position independent': 'DYN' in header and 'PIE' in dynamic,
            'read-only relocations': 'GNU_RELRO' in segments,
            'bound at the start': re.search(r'FLAGS.*NOW', dynamic),
            'stack protector': '__stack_chk_fail' in asked,
            'fortified functions': re.search(r' __(memcpy|sn?printf|read|strcpy|memset)_chk', asked),
            'no executable stack': re.search(r'GNU_STACK.* RW ', segments),
            'control flow protection': not x86 or landings > 1000}.items():
        if not holds:
            yield f'{name}: not found'


def main():
    check, program = sys.argv[1:]
    found = list({'network': network, 'hardening': hardening}[check](program))
    print('\n'.join(found) if found else f'{check}: nothing found')
    return 1 if found else 0


if __name__ == '__main__':
    sys.exit(main())
