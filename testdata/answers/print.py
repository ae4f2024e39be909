"""Prints the answers of this folder as real programs do.

JSON, text and tables come from release 1.45.11 of the provider's command line, asked against a
server on this machine that answers with the files; its configuration setting cli_timestamp_format
makes of version 1 what version 2 prints. YAML comes from libyaml, which version 2 prints with, with
the types of YAML 1.2 as version 2's library knows them.

    pip install awscli==1.45.11 PyYAML    # PyYAML with libyaml
    python3 print.py
"""

import glob
import http.server
import json
import os
import re
import subprocess
import tempfile
import threading

import yaml

COMMANDS = {
    "GetStatus": ["get-status", "--job-id", "7K2QZ"],
    "CreateJob": ["create-job", "--job-type", "Import", "--manifest", "x", "--no-validate-only"],
    "UpdateJob": ["update-job", "--job-id", "7K2QZ", "--job-type", "Import", "--manifest", "x", "--no-validate-only"],
    "CancelJob": ["cancel-job", "--job-id", "7K2QZ"],
    "ListJobs": ["list-jobs"],
    "GetShippingLabel": ["get-shipping-label", "--job-ids", "7K2QZ"],
}
TYPES = {
    "bool": ("true|True|TRUE|false|False|FALSE", "tTfF"),
    "float": (
        r"[-+]?(?:[0-9][0-9_]*)\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[-+]?(?:[0-9][0-9_]*)(?:[eE][-+]?[0-9]+)"
        r"|[-+]?\.[0-9_]+(?:[eE][-+][0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
        "-+0123456789.",
    ),
    "int": ("[-+]?0b[0-1_]+|[-+]?0o?[0-7_]+|[-+]?[0-9_]+|[-+]?0x[0-9a-fA-F_]+", "-+0123456789"),
    "null": ("~|null|Null|NULL|", ["~", "n", "N", ""]),
    "timestamp": (
        r"\d{4}-\d\d-\d\d|\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?"
        r"(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?",
        "0123456789",
    ),
    "merge": ("<<", "<"),
    "value": ("=", "="),
}


class Dumper(yaml.CSafeDumper):
    yaml_implicit_resolvers = {}

    def ignore_aliases(self, data):
        return True


for name, (pattern, first) in TYPES.items():
    Dumper.add_implicit_resolver("tag:yaml.org,2002:" + name, re.compile(f"^(?:{pattern})$"), list(first))


def dump(value):
    return yaml.dump(value, Dumper=Dumper, allow_unicode=True, default_flow_style=False).encode()


def run(pages, arguments, timestamps):
    answers = iter(pages)

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            self.rfile.read(int(self.headers["content-length"]))
            body = next(answers)
            self.send_response(400 if b"<ErrorResponse" in body else 200)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args):
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.NamedTemporaryFile("w", suffix=".cfg") as config:
        config.write(f"[default]\ncli_timestamp_format = {timestamps}\n")
        config.flush()
        environment = dict(
            os.environ,
            AWS_CONFIG_FILE=config.name,
            AWS_ACCESS_KEY_ID="x",
            AWS_SECRET_ACCESS_KEY="y",
            AWS_DEFAULT_REGION="us-east-1",
            PYTHONIOENCODING="utf-8",
        )
        url = f"http://127.0.0.1:{server.server_port}"
        done = subprocess.run(
            ["aws", "importexport", *arguments, "--endpoint-url", url], env=environment, capture_output=True
        )
    server.shutdown()
    return done.stderr if done.returncode else done.stdout


def main():
    os.chdir(os.path.dirname(os.path.abspath(__file__)))
    for name in sorted({re.sub(r"(\.\d)?\.xml$", "", file) for file in glob.glob("*.xml")}):
        pages = [open(file, "rb").read() for file in sorted(glob.glob(f"{name}.xml") + glob.glob(f"{name}.?.xml"))]
        operation = re.match(rb"<(\w+)Response", pages[0]).group(1).decode()
        command = COMMANDS.get(operation, COMMANDS["GetStatus"])
        for version, timestamps in (("1", "wire"), ("2", "iso8601")):
            for form in ("json", "text", "table"):
                if operation != "Error" or (version, form) == ("1", "text"):
                    open(f"{name}.v{version}.{form}", "wb").write(run(pages, command + ["--output", form], timestamps))
        if operation == "Error":
            continue
        whole = json.load(open(f"{name}.v2.json"))
        open(f"{name}.v2.yaml", "wb").write(dump(whole))
        with open(f"{name}.v2.yaml-stream", "wb") as stream:
            for page in pages:
                single = ["--no-paginate"] if operation == "ListJobs" else []
                stream.write(dump([json.loads(run([page], command + single + ["--output", "json"], "iso8601"))]))


main()
