#!/usr/bin/env python3
"""Prints one vector a line: testdata/vectors/make-with-python3.py > testdata/vectors/made-with-python3.txt

Shares nothing with Waybill or with openssl: bytes.replace and hmac. No randomness and no dates.
"""
import base64, hashlib, hmac

body = (b"manifestVersion:2.0\ngenerator:hand\nbucket:lantern-row-intake\ndeviceId:LR-0042\n"
        b"eraseDevice:yes\nnotificationEmail:dock@example.org\nreturnAddress:\n    name:Ada Berth\n"
        b"    city:Port Elm\n    country:USA\n")
crlf = body.replace(b"\n", b"\r\n")
lines = body.splitlines()
manifests = {
    "empty": b"",
    "one-lf": b"\n",
    "one-crlf": b"\r\n",
    "one-cr": b"\r",
    "lf": body,
    "crlf": crlf,
    "mixed": b"".join(l + (b"\r\n" if i % 2 else b"\n") for i, l in enumerate(lines)),
    "lone-cr": body.replace(b"\n", b"\r"),
    "lone-cr-inside": body.replace(b"hand", b"ha\rnd"),
    "cr-cr-lf": body.replace(b"\n", b"\r\r\n"),
    "lf-cr": body.replace(b"\n", b"\n\r"),
    "cr-at-end": body[:-1] + b"\r",
    "bom": b"\xef\xbb\xbf" + body,
    "bom-crlf": b"\xef\xbb\xbf" + crlf,
    "no-final-newline": body[:-1],
    "crlf-no-final-newline": crlf[:-2],
    "two-final-newlines": body + b"\n",
    "utf-8": body.replace(b"Ada Berth", "Åda Bérth 積荷 \U0001f4e6".encode()),
    "latin-1": body.replace(b"Ada Berth", b"\xc5da B\xe9rth"),
    "every-byte": bytes(range(256)),
    "tabs-and-blanks": body.replace(b"    ", b"\t").replace(b"\n", b" \n"),
    "blank-lines-crlf": crlf.replace(b"\r\n", b"\r\n\r\n"),
    "longer-than-a-buffer": (body + b"# filler\r\n" * 120) * 2,
}

def key(length):
    return (b"Waybill+Vector/Key0123456789abcdefghijkl" * 6)[:length]

def show(name, key, job, manifest, times=1):
    message = job.encode("ascii") + b"\n" + (manifest * times).replace(b"\r\n", b"\n")
    signature = base64.b64encode(hmac.new(key, message, hashlib.sha1).digest()).decode()
    text = base64.b64encode(manifest).decode() or "-"
    print(name, key.hex(), job, text if times == 1 else f"{times}*{text}", signature)

print("# Made by make-with-python3.py. Do not edit.")
print("# name, key in hex, job ID, manifest in Base64 (- when empty, 9* in front when it is repeated), signature")
for name, manifest in manifests.items():
    show(name, key(40), "7W1BL", manifest)
for length in (1, 2, 20, 40, 63, 64, 65, 66, 128, 200):
    show(f"key-{length}", key(length), "9ZZZ9", body)
    show(f"key-{length}-crlf", key(length), "11111", crlf)
# With the job ID and its LF, around the edges of SHA-1's blocks.
for length in range(54, 66):
    show(f"message-{length}", key(40), "7W1BL", body[:length - 6])
    show(f"message-{length + 64}", key(40), "7W1BL", body[:length + 58])
show("key-high-bytes", bytes(range(0xc0, 0xe8)), "ABCDE", body)
show("key-zeros", bytes(40), "NPQRS", body)
show("key-with-line-end", key(40) + b"\n", "7W1BL", body)
show("about-1-mb", key(40), "7W1BL", body, 5000)
show("about-1-mb-crlf", key(40), "7W1BL", crlf, 5000)
