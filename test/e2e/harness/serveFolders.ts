import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'

const types: Readonly<Record<string, string>> = {'.js': 'text/javascript', '.json': 'application/json'}

/** Serves the files of folders, each under a name, to this machine, on a free port. */
export async function serveFolders(
  folders: Readonly<Record<string, string>>,
): Promise<{readonly port: number; stop(): void}> {
  const server = http.createServer(({url = '/'}, response) => {
    const {pathname} = new URL(url, 'http://localhost')
    const [name = '', ...rest] = decodeURIComponent(pathname).slice(1).split('/')
    const file = path.join(folders[name] ?? '', ...rest)
    fs.readFile(file, (error, bytes) => {
      if (error) response.writeHead(404).end()
      else response.writeHead(200, {'content-type': types[path.extname(file)] ?? 'text/plain'}).end(bytes)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('no free port')
  return {
    port: address.port,
    stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}
