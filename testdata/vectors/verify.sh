#!/bin/sh
# A second opinion: does this SIGNATURE belong to this manifest? Shares nothing with Waybill.
#
#   verify.sh KEY MANIFEST SIGNATURE
#
# KEY is a file with the secret access key and nothing else, not even a line end. Prints match (status 0),
# mismatch (1) or unreadable (2). Needs openssl, od and GNU sed. The key is an argument of openssl while it
# runs: for tests, not for a machine that others use.
set -u
export LC_ALL=C

unreadable() {
  echo unreadable
  exit 2
}

[ $# -eq 3 ] || { echo "usage: verify.sh KEY MANIFEST SIGNATURE" >&2; exit 3; }

# One value of the SIGNATURE file: the key once, blanks around the value dropped.
value() {
  [ "$(printf '%s\n' "$text" | grep -c "^$1:")" -eq 1 ] || return 1
  printf '%s\n' "$text" | sed -n "s/^$1:[ 	]*\(.*[^ 	]\)[ 	]*\$/\1/p"
}

[ "$(wc -c <"$3")" -le 4096 ] || unreadable
# Nothing but printable ASCII, tabs and line ends; the shell would drop a NUL unseen.
[ "$(tr -d '\t\n\r -~' <"$3" | wc -c)" -eq 0 ] || unreadable
# CR LF to LF; a CR anywhere else stays and is found below.
text=$(sed 's/\r$//' "$3")
case $text in *"$(printf '\r')"*) unreadable ;; esac

# Four lines of four keys, and blank ones.
printf '%s\n' "$text" | grep -v '^[ 	]*$' | grep -qv '^\(version\|signingMethod\|jobId\|signature\):' && unreadable
version=$(value version) || unreadable
method=$(value signingMethod) || unreadable
job=$(value jobId) || unreadable
signature=$(value signature) || unreadable

case $version in 1.0 | 2.0) ;; *) unreadable ;; esac
[ "$method" = HmacSHA1 ] || unreadable
printf '%s\n' "$job" | grep -qix '[1-9A-NP-Z]\{5\}' || unreadable
printf '%s\n' "$signature" | grep -qx '[A-Za-z0-9+/]\{27\}=' || unreadable
# The bits that no byte takes must be zero: decoding and encoding gives the same text.
again=$(printf '%s\n' "$signature" | openssl base64 -d | openssl base64)
[ "$again" = "$signature" ] || unreadable

key=$(od -An -v -tx1 "$1" | tr -d ' \n')
computed() {
  { printf '%s\n' "$1"; sed -z 's/\r\n/\n/g' "$2"; } |
    openssl dgst -sha1 -mac HMAC -macopt "hexkey:$key" -binary | openssl base64
}

for id in "$(printf '%s\n' "$job" | tr 'a-z' 'A-Z')" "$job"; do
  if [ "$(computed "$id" "$2")" = "$signature" ]; then
    echo match
    exit 0
  fi
done
echo mismatch
exit 1
