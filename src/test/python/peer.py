# SPDX-License-Identifier: MPL-2.0
"""Arguments of the scripts in this directory, and sockets with optional CURVE."""
import argparse

import zmq


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("endpoint")
    parser.add_argument("count", type=int, help="how many messages, then exit")
    parser.add_argument("parts", nargs="*", help="the parts of what is sent, or a filter")
    parser.add_argument("--server-secret-key", help="CURVE: be a server with this key")
    parser.add_argument("--server-key", help="CURVE: be a client of the server with this key")
    return parser.parse_args()


def socket(kind, args):
    made = zmq.Context.instance().socket(kind)
    if args.server_secret_key:
        made.curve_server = True
        made.curve_secretkey = args.server_secret_key.encode()
    if args.server_key:
        made.curve_publickey, made.curve_secretkey = zmq.curve_keypair()
        made.curve_serverkey = args.server_key.encode()
    return made


def encoded(parts):
    return [part.encode("utf-8") for part in parts]


def show(message):
    print("|".join(part.decode("utf-8") for part in message), flush=True)
