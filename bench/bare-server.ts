import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

/**
 * What Node can do at best: bytes that are already there. Run as a process of its own: `bare-server.ts <port>
 * <folder>`; the folder has `page.html` and `page.html.gz`. `?n=` is answered by putting the page together anew.
 */
const [port = '0', folder = '.'] = process.argv.slice(2);
const identity = readFileSync(`${folder}/page.html`);
const gzip = readFileSync(`${folder}/page.html.gz`);
const pieces = identity.toString('utf8').split('>');

createServer((request, response) => {
  if (request.headers['if-none-match'] !== undefined) {
    response.writeHead(304, { etag: '"bare"' }).end();
  } else if (request.url?.includes('n=')) {
    const text = pieces.map((piece) => piece.replaceAll('&', '&')).join('>');
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-length': Buffer.byteLength(text),
      })
      .end(text);
  } else {
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-encoding': 'gzip',
        'content-length': gzip.length,
        etag: '"bare"',
      })
      .end(gzip);
  }
}).listen(Number(port), '127.0.0.1');
