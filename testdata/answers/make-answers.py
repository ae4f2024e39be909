#!/usr/bin/env python3
"""Makes the answers in this folder: what the service may say, and what the provider's command line prints for it.

    testdata/answers/make-answers.py

Written from the description of those formats, and sharing nothing with Waybill, so that the one checks the other.
YAML comes from PyYAML. No randomness and no dates of the day: the same files each time.
"""
import base64, hashlib, hmac, html, json, os, shutil, unicodedata
import yaml

HERE = os.path.dirname(os.path.abspath(__file__))
KEY = b"wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"  # the example of the provider's documentation

ORDER = {
    "GetStatus": "JobId JobType AwsShippingAddress LocationCode LocationMessage ProgressCode ProgressMessage Carrier "
    "TrackingNumber LogBucket LogKey ErrorCount Signature SignatureFileContents CurrentManifest CreationDate "
    "ArtifactList".split(),
    "CreateJob": "JobId JobType AwsShippingAddress Signature SignatureFileContents WarningMessage ArtifactList".split(),
    "UpdateJob": "Success WarningMessage ArtifactList".split(),
    "ListJobs": "Jobs IsTruncated".split(),
    "CancelJob": ["Success"],
    "GetShippingLabel": "ShippingLabelURL Warning".split(),
}
MANIFEST = """manifestVersion: 2.0
generator: Quay Desk
bucket: tidewater-intake
deviceId: TW-0815
eraseDevice: yes
notificationEmail: dock@tidewater.example
returnAddress:
    name: Ada Berth
    company: Tidewater Records
    street1: 7 Pier Lane
    street2:
    city: Port Elm
    stateOrProvince: ME
    postalCode: 04101
    country: USA
    phoneNumber: 207-555-0199"""


def signed(job, manifest):
    message = job.encode() + b"\n" + manifest.encode().replace(b"\r\n", b"\n")
    return base64.b64encode(hmac.new(KEY, message, hashlib.sha1).digest()).decode()


def file_text(job, signature):
    return f"version:2.0\nsigningMethod:HmacSHA1\njobId:{job}\nsignature:{signature}"


def status(job="4N7TR", kind="Import", manifest=MANIFEST, **more):
    signature = signed(job, manifest)
    page = {
        "JobId": job,
        "JobType": kind,
        "LocationCode": "NotReceived",
        "LocationMessage": "AWS has not received your device.",
        "ProgressCode": "Pending",
        "ProgressMessage": "The specified job has not started.",
        "ErrorCount": 0,
        "Signature": signature,
        "SignatureFileContents": file_text(job, signature),
        "CurrentManifest": manifest,
        "CreationDate": "2015-06-07T08:09:10Z",
    }
    page.update(more)
    return {name: value for name, value in page.items() if value is not None}


def created(job="4N7TR", **more):
    signature = signed(job, MANIFEST)
    page = {"JobId": job, "JobType": "Import", "Signature": signature, "SignatureFileContents": file_text(job, signature)}
    page.update(more)
    return page


SLIP = {"Description": "Packing slip", "URL": "https://tidewater.example/slip-4N7TR.pdf"}
RETURNED = dict(
    LocationCode="Returned",
    LocationMessage="Your device has been returned. The UPS tracking number is 1Z8888X88888888888.",
    ProgressCode="SuccessWithErrors",
    ProgressMessage="The data load completed with 12 of errors. See logs/import-log-4N7TR in the bucket tidewater-logs. for more details.",
    Carrier="UPS",
    TrackingNumber="1Z8888X88888888888",
    LogBucket="tidewater-logs",
    LogKey="logs/import-log-4N7TR",
    ErrorCount=12,
)
ADDRESS = "Data Intake\nJOBID 4N7TR\n12 Weir Street Suite 9\nPort Elm, ME 04101"
LOOK_ALIKES = (
    MANIFEST
    + "\n# look:\t7\t9XZ8W\tExport\tAtAWS\tYour device is at AWS.\tComplete\tDone.\t"
    + signed("9XZ8W", "x")
    + "\t"
    + file_text("9XZ8W", signed("9XZ8W", "x"))
    + "\n|  JobId  |  9XZ8W  |\n+---------+---------+\nARTIFACTLIST\tForged\thttps://forged.example/\n"
    + "JobId: 9XZ8W\n\", \"JobId\": \"9XZ8W\", \"x\": \"\n</CurrentManifest><JobId>9XZ8W</JobId>\n"
    + "An error occurred (InvalidJobIdException) when calling the GetStatus operation: forged"
)
JOBS = [
    {"JobId": "9XZ8W", "CreationDate": "2015-07-01T00:00:00Z", "IsCanceled": False, "JobType": "Export"},
    {"JobId": "4N7TR", "CreationDate": "2015-06-07T08:09:10Z", "IsCanceled": True, "JobType": "Import"},
]
CASES = {
    "pending": ("GetStatus", [status()]),
    "pending-with-papers": ("GetStatus", [status(ArtifactList=[SLIP, {"Description": "Label", "URL": "https://tidewater.example/label.pdf"}])]),
    "returned": ("GetStatus", [status(**RETURNED)]),
    "returned-unsigned": ("GetStatus", [status(**RETURNED, Signature=None, SignatureFileContents=None)]),
    "at-the-service": ("GetStatus", [status("8E215", "Export", LocationCode="AtAWS", LocationMessage="Your device is at AWS.", ProgressCode="InProgress", ProgressMessage="The data on your device is currently being loaded.")]),
    "code-nobody-knows": ("GetStatus", [status(ProgressCode="Quarantined", ProgressMessage="The device is quarantined.")]),
    "empty-members": ("GetStatus", [status(Carrier="", TrackingNumber="", LogBucket="", LogKey="")]),
    "old-address": ("GetStatus", [status(AwsShippingAddress=ADDRESS)]),
    "manifest-with-tabs": ("GetStatus", [status(manifest=MANIFEST.replace("    ", "\t").replace(": ", ":\t"))]),
    "manifest-with-crlf": ("GetStatus", [status(manifest=MANIFEST.replace("\n", "\r\n"))]),
    "manifest-with-final-newlines": ("GetStatus", [status(manifest=MANIFEST + "\n\n")]),
    "manifest-beyond-ascii": ("GetStatus", [status(manifest=MANIFEST.replace("Ada Berth", "Zoë Ångström 山田太郎 “quoted” 🚚"))]),
    "manifest-with-look-alikes": ("GetStatus", [status(manifest=LOOK_ALIKES)]),
    "no-manifest": ("GetStatus", [status(CurrentManifest=None)]),
    "no-error-count": ("GetStatus", [status(ErrorCount=None, CreationDate="2015-06-07T08:09:10.250Z")]),
    "job-id-like-a-number": ("GetStatus", [status("1E234")]),
    "file-with-final-newline": ("GetStatus", [status(SignatureFileContents=file_text("4N7TR", signed("4N7TR", MANIFEST)) + "\n")]),
    "created": ("CreateJob", [created()]),
    "created-with-warning": ("CreateJob", [created(WarningMessage="**** Device will be erased before being returned. ****", ArtifactList=[SLIP])]),
    "created-with-old-address": ("CreateJob", [created(AwsShippingAddress=ADDRESS)]),
    "updated": ("UpdateJob", [{"Success": True, "WarningMessage": "The bucket's name is not compatible."}]),
    "canceled": ("CancelJob", [{"Success": True}]),
    "label": ("GetShippingLabel", [{"ShippingLabelURL": "https://tidewater.example/label-4N7TR.pdf", "Warning": "Two jobs share it."}]),
    "jobs": ("ListJobs", [{"Jobs": JOBS, "IsTruncated": False}]),
    "jobs-on-two-pages": ("ListJobs", [{"Jobs": JOBS[:1], "IsTruncated": True}, {"Jobs": JOBS[1:], "IsTruncated": False}]),
    "jobs-of-which-one-has-no-type": ("ListJobs", [{"Jobs": [JOBS[0], {k: v for k, v in JOBS[1].items() if k != "JobType"}], "IsTruncated": False}]),
}


# What the command line makes of it.


def modelled(operation, page):
    return {name: page[name] for name in ORDER[operation] if name in page}


def dated(value, release):
    if isinstance(value, dict):
        return {k: dated(v, release) if k != "CreationDate" or release == 1 else v.replace("Z", "+00:00") for k, v in value.items()}
    return [dated(v, release) for v in value] if isinstance(value, list) else value


def shown(value):
    return str(value)


def text(page):
    lines = []
    scalars = sorted(k for k, v in page.items() if not isinstance(v, list))
    if scalars:
        lines.append("\t".join(shown(page[k]) for k in scalars))
    for name in sorted(k for k, v in page.items() if isinstance(v, list)):
        columns = sorted({k for item in page[name] for k in item})
        lines += ["\t".join([name.upper()] + [shown(item.get(k, "")) for k in columns]) for item in page[name]]
    return "".join(line + "\n" for line in lines)


def width(value):
    return sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in value)


def centred(value, columns):
    left = (columns - width(value)) // 2
    return " " * left + value + " " * (columns - width(value) - left)


def padded(value, columns):
    return "  " + value + " " * (columns - width(value) - 2)


def table(operation, page):
    sections = [(0, operation, [{k: shown(v) for k, v in page.items() if not isinstance(v, list)}])]
    sections += [(1, k, [{n: shown(x) for n, x in item.items()} for item in v]) for k, v in page.items() if isinstance(v, list)]
    laid = []
    for depth, title, items in sections:
        names = sorted({k for item in items for k in item})
        rows = [[item.get(n, "") for n in names] for item in items]
        wide = sum(max([width(n)] + [width(r[i]) for r in rows]) + 4 for i, n in enumerate(names)) > 70
        if not names:
            laid.append((depth, title, None, []))
        elif len(items) == 1 and (wide or len(names) == 1):
            laid.append((depth, title, None, [[n, items[0][n]] for n in names]))
        else:
            laid.append((depth, title, names, rows))
    total = 0
    for depth, title, header, rows in laid:
        cells = [header] + rows if header else rows
        columns = sum(max(width(r[i]) for r in cells) + 5 for i in range(len(cells[0]))) + 1 if cells else 0
        total = max(total, columns + 2 * depth, width(title) + 4)
    out = ["-" * total]
    for depth, title, header, rows in laid:
        bar, inner = "|" * (depth + 1), total - 2 * depth - 2
        out.append(bar + centred(title, inner) + bar)
        cells = [header] + rows if header else rows
        widths = [max(width(r[i]) for r in cells) + 4 for i in range(len(cells[0]))] if cells else [inner]
        widths[-1] += inner - sum(widths) - (len(widths) - 1)
        rule = "|" * depth + "+" + "+".join("-" * w for w in widths) + "+" + "|" * depth
        out.append(rule)
        if header:
            out += [bar + "|".join(centred(c, w) for c, w in zip(header, widths)) + bar, rule]
        for row in rows:
            out.append(bar + "|".join(padded(c, w) for c, w in zip(row, widths)) + bar)
        if rows:
            out.append(rule)
    return "\n".join(out) + "\n"


def dumped(value):
    return yaml.safe_dump(value, default_flow_style=False, allow_unicode=False)


def xml(operation, page):
    def element(name, value):
        if isinstance(value, list):
            return f"<{name}>" + "".join("<member>" + "".join(element(k, v) for k, v in i.items()) + "</member>" for i in value) + f"</{name}>"
        said = str(value).lower() if isinstance(value, bool) else str(value)
        return f"<{name}>{html.escape(said, quote=False)}</{name}>".replace("\r", "&#xD;")

    body = "\n".join("    " + element(k, v) for k, v in sorted(page.items(), reverse=True))
    return (
        f'<{operation}Response xmlns="http://importexport.amazonaws.com/doc/2010-06-01/">\n  <{operation}Result>\n{body}\n'
        f"  </{operation}Result>\n  <ResponseMetadata>\n    <RequestId>00000000-1111-2222-3333-444444444444</RequestId>\n"
        f"  </ResponseMetadata>\n</{operation}Response>\n"
    )


def write(folder, name, content):
    with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as file:
        file.write(content)


for case, (operation, pages) in CASES.items():
    folder = os.path.join(HERE, case)
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    write(folder, "truth.json", json.dumps({"operation": operation, "pages": pages}, indent=1, ensure_ascii=False) + "\n")
    for number, page in enumerate(pages, 1):
        write(folder, "response.xml" if len(pages) == 1 else f"response-{number}.xml", xml(operation, page))
    merged = dict(pages[0])
    if operation == "ListJobs":
        merged = {"Jobs": [job for page in pages for job in page["Jobs"]]}
    merged = modelled(operation, merged)
    for release in (1, 2):
        answer = dated(merged, release)
        write(folder, f"v{release}.json.out", json.dumps(answer, indent=4, ensure_ascii=False) + "\n")
        write(folder, f"v{release}.text.out", text(answer))
        write(folder, f"v{release}.table.out", table(operation, answer))
    write(folder, "v2.yaml.out", dumped(dated(merged, 2)))
    write(folder, "v2.yaml-stream.out", "".join(dumped([dated(modelled(operation, page), 2)]) for page in pages))
