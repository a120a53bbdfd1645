// The main job, for a writer: builds the extension, puts it into VS Code, and opens a sample draft. usage: npm start
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import {onPath} from './editor/debian.mjs'
import {serveEditor} from './editor/serve.mjs'
import {root, run, runMain} from './shell.mjs'

const vsix = path.join(root, 'gongwen.vsix')
const folder = path.join(root, '.cache', 'start')
const workspace = path.join(folder, '示例')

await runMain(async () => {
  const code = onPath('code')
  if (!code && process.platform !== 'linux') {
    throw new Error(
      '没有找到 VS Code：请先安装 VS Code，并把命令 code 加入 PATH（VS Code 里运行“Shell 命令: 在 PATH 中安装 code 命令”），再运行 npm start。',
    )
  }
  console.log('构建扩展……')
  await run(process.execPath, ['scripts/build.mjs'])
  await run(process.execPath, ['scripts/package.mjs'])
  const sample = copySample()
  await (code ? openInCode(code, sample) : openInBrowser(sample))
})

/** The sample is copied, so that writing in it changes no file of the checkout; what was written before is kept. */
function copySample() {
  fs.cpSync(path.join(root, 'test/e2e/sample'), workspace, {recursive: true, force: false})
  const [name] = fs.readdirSync(workspace).filter(file => file.endsWith('.md'))
  return path.join(workspace, String(name))
}

/**
 * @param {string} code
 * @param {string} sample
 */
async function openInCode(code, sample) {
  const quote = (/** @type {string} */ text) => (process.platform === 'win32' ? `"${text}"` : text)
  const options = {shell: process.platform === 'win32'}
  console.log('把扩展装进本机的 VS Code……')
  await run(quote(code), ['--install-extension', quote(vsix), '--force'], options)
  await run(quote(code), [quote(workspace), quote(sample)], options)
  console.log(`已在 VS Code 中打开示例：${sample}`)
}

/** @param {string} sample */
async function openInBrowser(sample) {
  console.log('没有找到命令 code，改用浏览器版 VS Code。')
  const editor = await serveEditor({folder, vsix, settings: {}})
  const query = new URLSearchParams({
    folder: workspace,
    payload: JSON.stringify([['openFile', `vscode-remote://${editor.authority}${encodeURI(sample)}`]]),
  })
  const door = await redirect(`${editor.url}/?${query}`)
  console.log(`\n在浏览器中打开（只有本机能访问）：\n\n  ${door.url}\n\n示例：${sample}\n按 Ctrl+C 结束。`)
  await new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve)
    void editor.gone.then(resolve)
  })
  door.close()
  await editor.stop()
}

/**
 * A short address that leads to a long one.
 * @param {string} target
 * @returns {Promise<{url: string, close: () => void}>}
 */
async function redirect(target) {
  const server = http.createServer((_, response) => response.writeHead(302, {location: target}).end())
  await new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('没有可用的端口。')
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return {url: `http://127.0.0.1:${address.port}/`, close}
}
