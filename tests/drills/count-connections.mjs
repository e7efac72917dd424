// Preloaded before the server: writes down every attempt to reach somebody outside.
import { appendFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const note = (what, to) =>
  appendFileSync(process.env.ATTEMPTS_FILE, `${what} ${JSON.stringify(to)}\n`);

const net = require('node:net');
const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  note('connect', args[0]);
  return connect.apply(this, args);
};
const dns = require('node:dns');
for (const owner of [dns, dns.promises]) {
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
    const real = owner[name];
    owner[name] = function (...args) {
      // Our own address to listen at is looked up too.
      if (args[0] !== '127.0.0.1') note(name, args[0]);
      return real.apply(this, args);
    };
  }
}
const dgram = require('node:dgram');
const { send } = dgram.Socket.prototype;
dgram.Socket.prototype.send = function (...args) {
  note('datagram', args.slice(-2));
  return send.apply(this, args);
};
const { syncBuiltinESMExports } = require('node:module');
syncBuiltinESMExports();
