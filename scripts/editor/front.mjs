import { createServer, request } from 'node:http';

/**
 * A door in front of a VS Code server that listens on a socket only. The server itself asks for no
 * password and can run programs, so a page on some website open in the same browser must not reach
 * it: whoever comes under another name than this machine's own (a rebound DNS name), or from
 * another page, is turned away.
 */
export async function openFront(socketPath, port, editPage) {
  const server = createServer((incoming, outgoing) => {
    if (!isOurs(incoming)) return refuse(outgoing);
    const passed = request({ socketPath, method: incoming.method, path: incoming.url, headers: plain(incoming.headers) }, (answer) => {
      if (isPage(answer)) return void sendPage(answer, outgoing, (html) => editPage(html, incoming.headers.host));
      outgoing.writeHead(answer.statusCode, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    incoming.pipe(passed);
  });
  const joined = new Set();
  server.on('upgrade', (incoming, client, head) => {
    if (!isOurs(incoming)) return client.destroy();
    joined.add(client);
    client.once('close', () => joined.delete(client));
    joinSockets(socketPath, incoming, client, head);
  });
  const own = await listen(server, port);
  return { port: own, close: () => close(server, joined) };
}

const NAMES = new Set(['127.0.0.1', 'localhost']);

/** Whether a request comes from the editor's own page, or from an address typed by hand. */
export function isOurs({ headers }) {
  const { host = '', origin } = headers;
  if (!NAMES.has(host.replace(/:\d+$/, ''))) return false;
  return origin === undefined || origin === `http://${host}`;
}

function refuse(outgoing) {
  outgoing.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' });
  outgoing.end('此地址只供本机编辑器使用。This address serves the editor on this machine only.\n');
}

/** Pages are edited on their way, so they must come uncompressed. */
function plain(headers) {
  return headers.accept?.includes('text/html') ? { ...headers, 'accept-encoding': 'identity' } : headers;
}

function isPage(answer) {
  return answer.statusCode === 200 && (answer.headers['content-type'] ?? '').startsWith('text/html') && !answer.headers['content-encoding'];
}

async function sendPage(answer, outgoing, edit) {
  const parts = [];
  for await (const part of answer) parts.push(part);
  const page = Buffer.from(edit(Buffer.concat(parts).toString('utf8')));
  const { 'transfer-encoding': _chunked, ...headers } = answer.headers;
  outgoing.writeHead(200, { ...headers, 'content-length': page.length });
  outgoing.end(page);
}

function joinSockets(socketPath, incoming, client, head) {
  const passed = request({ socketPath, method: 'GET', path: incoming.url, headers: incoming.headers });
  passed.on('upgrade', (answer, server, rest) => {
    const lines = Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}\r\n`);
    client.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('')}\r\n`);
    client.write(rest);
    server.write(head);
    server.pipe(client).pipe(server);
    server.on('error', () => client.destroy());
    server.on('close', () => client.destroy());
    client.on('close', () => server.destroy());
  });
  passed.on('response', () => client.destroy());
  passed.on('error', () => client.destroy());
  client.on('error', () => passed.destroy());
  passed.end();
}

/** Listens on the port asked for, or on a free one where that is taken. */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (error.code !== 'EADDRINUSE' || port === 0) return reject(error);
      resolve(listen(server, 0));
    });
    server.listen(port, '127.0.0.1', () => resolve(server.address().port));
  });
}

/** An editor that is open in a browser keeps its sockets for as long as it can, so they are cut. */
function close(server, joined) {
  for (const socket of joined) socket.destroy();
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
}
