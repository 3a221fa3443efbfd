import { createServer } from 'node:http';
import pg from 'pg';

/**
 * `bare-inserts.ts <port> <url>`: the least that a server can do with a post: parse it, insert it, wait for the commit,
 * answer.
 */
const [, , port = '0', url = ''] = process.argv;
const pool = new pg.Pool({ connectionString: url, max: 10 });
createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk: string) => {
    body += chunk;
  });
  request.on('end', () => {
    pool
      .query('INSERT INTO bare (content) VALUES ($1) RETURNING id', [JSON.stringify(JSON.parse(body))])
      .then(
        ({ rows }) => {
          response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(rows[0]));
        },
        () => {
          response.writeHead(503).end();
        },
      );
  });
}).listen(Number(port), '127.0.0.1');
