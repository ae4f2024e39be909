#!/bin/sh
# Prints one vector a line: testdata/vectors/make-with-openssl.sh > testdata/vectors/made-with-openssl.txt
#
# Shares nothing with Waybill or with python3: printf, GNU sed and openssl. No randomness and no dates.
set -eu
export LC_ALL=C
file=$(mktemp)
trap 'rm -f "$file"' EXIT

hex() {
  od -An -v -tx1 | tr -d ' \n'
}

show() { # NAME KEY JOB-ID MANIFEST [TIMES], key and manifest as printf has them
  key=$(printf "$2" | hex)
  printf "$4" >"$file"
  text=$(openssl base64 -A <"$file")
  i=1
  while [ $i -lt "${5:-1}" ]; do printf "$4"; i=$((i + 1)); done >>"$file"
  signature=$({ printf '%s\n' "$3"; sed -z 's/\r\n/\n/g' "$file"; } |
    openssl dgst -sha1 -mac HMAC -macopt "hexkey:$key" -binary | openssl base64)
  echo "$1 $key $3 ${5:+$5*}${text:--} $signature"
}

secret='Quay/Openssl+Key9876543210zyxwvutsrqponm'
long=$secret$secret$secret
lf='manifestVersion:2.0\ndeviceId:QS-77\neraseDevice:no\nreturnAddress:\n  name:Bo Quay\n  city:Sandhaven\n'
crlf=$(printf '%s' "$lf" | sed 's/\\n/\\r\\n/g')
digits=$(printf '%0130d' 0)

echo '# Made by make-with-openssl.sh. Do not edit.'
echo '# name, key in hex, job ID, manifest in Base64 (- when empty, 9* in front when it is repeated), signature'
show empty "$secret" 3QUAY ''
show lf "$secret" 3QUAY "$lf"
show crlf "$secret" 3QUAY "$crlf"
show mixed "$secret" 3QUAY "$lf$crlf$lf"
show lone-cr "$secret" 3QUAY 'a:b\rc:d\r'
show cr-cr-lf "$secret" 3QUAY 'a:b\r\r\nc:d\r\r\n'
show lf-cr "$secret" 3QUAY 'a:b\n\rc:d\n\r'
show cr-at-end "$secret" 3QUAY 'a:b\r\nc:d\r'
show no-final-newline "$secret" 3QUAY 'a:b\nc:d'
show crlf-no-final-newline "$secret" 3QUAY 'a:b\r\nc:d'
show final-newlines "$secret" 3QUAY 'a:b\r\n\r\n\n\n'
show bom "$secret" 3QUAY "\\357\\273\\277$lf"
show bom-crlf "$secret" 3QUAY "\\357\\273\\277$crlf"
show utf-8 "$secret" 3QUAY 'name:\303\205se Kj\303\246r \347\251\215\350\215\267\n'
show latin-1 "$secret" 3QUAY 'name:\305se Kj\346r\n'
show utf-16 "$secret" 3QUAY '\377\376a\000:\000b\000\r\000\n\000'
show nul "$secret" 3QUAY 'a:\000b\000\r\n\000\r\n'
for length in 1 19 20 21 63 64 65 66 119 120; do
  show "key-$length" "$(printf '%.*s' "$length" "$long")" Z1234 "$crlf"
done
show key-with-line-end "$secret\\r\\n" 3QUAY "$lf"
show key-beyond-ascii '\303\251\000\377\001' 3QUAY "$lf"
# With the job ID and its LF, around the edges of SHA-1's blocks.
for length in 54 55 56 57 58 59 60 61 62 63 64 65 118 119 120 121 127 128 129; do
  show "message-$length" "$secret" 3QUAY "$(printf '%.*s' $((length - 6)) "$digits")"
done
show about-1-mb "$secret" 3QUAY "$lf" 11000
show about-1-mb-crlf "$secret" 3QUAY "$crlf" 11000
