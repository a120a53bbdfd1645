-- What a writer does in Neovim, step by step; each step is one JSON line on standard output. The environment brings
-- SERVER (the bundle), NODE and DRAFT (the file).
local buffer, client

local function say(step, value)
  io.stdout:write(vim.json.encode({ step = step, value = value }) .. '\n')
end

local function lines() return vim.api.nvim_buf_get_lines(buffer, 0, -1, false) end

local function waitFor(what, holds)
  if not vim.wait(20000, holds, 20) then error('waited in vain: ' .. what) end
end

-- The bytes that a finding covers, cut out of the line: this shows whether the columns were understood.
local function found()
  local all = {}
  for _, finding in ipairs(vim.diagnostic.get(buffer)) do
    local line = lines()[finding.lnum + 1]
    table.insert(all, { rule = finding.code, words = line:sub(finding.col + 1, finding.end_col) })
  end
  return all
end

local function finds(rule)
  for _, finding in ipairs(found()) do
    if finding.rule == rule then return true end
  end
  return false
end

local function words()
  local all = {}
  for _, finding in ipairs(found()) do table.insert(all, finding.words) end
  return all
end

local function ask(method, params)
  params.textDocument = vim.lsp.util.make_text_document_params(buffer)
  local answer = client.request_sync(method, params, 20000, buffer)
  if answer == nil or answer.err then error(method .. ': ' .. vim.inspect(answer)) end
  return answer.result
end

local function run()
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.DRAFT))
  vim.bo.filetype = 'markdown'
  buffer = vim.api.nvim_get_current_buf()
  local exit
  local id = vim.lsp.start_client({
    name = 'gongwen',
    cmd = { vim.env.NODE, vim.env.SERVER, '--stdio' },
    root_dir = vim.fn.fnamemodify(vim.env.DRAFT, ':p:h'),
    on_exit = function(code) exit = code end,
  })
  vim.lsp.buf_attach_client(buffer, id)
  waitFor('findings', function() return finds('half-width-punctuation') end)
  client = vim.lsp.get_client_by_id(id)
  say('encoding', client.offset_encoding)
  say('opened', words())

  -- Typing, one character after another, behind a character of two UTF-16 units.
  local typed = '𠮷里走访居民20户,'
  vim.api.nvim_win_set_cursor(0, { #lines(), 0 })
  vim.api.nvim_put({ '' }, 'l', true, true)
  for _, character in ipairs(vim.fn.split(typed, '\\zs')) do vim.api.nvim_put({ character }, 'c', true, true) end
  waitFor('two findings', function()
    local count = 0
    for _, finding in ipairs(found()) do
      if finding.rule == 'half-width-punctuation' then count = count + 1 end
    end
    return count == 2
  end)
  say('typed', words())

  for _, finding in ipairs(vim.diagnostic.get(buffer)) do
    if finding.code == 'half-width-punctuation' then
      local line = lines()[finding.lnum + 1]
      local function position(byte) return { line = finding.lnum, character = select(2, vim.str_utfindex(line, byte)) } end
      local range = { start = position(finding.col), ['end'] = position(finding.end_col) }
      local actions = ask('textDocument/codeAction', { range = range, context = { diagnostics = {}, only = { 'quickfix' } } })
      vim.lsp.util.apply_workspace_edit(actions[1].edit, client.offset_encoding)
    end
  end
  waitFor('no finding', function() return not finds('half-width-punctuation') end)
  say('fixed', table.concat(lines(), '\n'))

  local names = {}
  local function collect(symbols)
    for _, symbol in ipairs(symbols) do
      table.insert(names, symbol.name)
      collect(symbol.children or {})
    end
  end
  collect(ask('textDocument/documentSymbol', {}))
  say('symbols', names)

  local last = #lines()
  vim.api.nvim_buf_set_lines(buffer, last, last, false, { '', '', '' })
  local edits = ask('textDocument/formatting', { options = { tabSize = 2, insertSpaces = true } })
  vim.lsp.util.apply_text_edits(edits, buffer, client.offset_encoding)
  say('formatted', #lines())

  vim.api.nvim_buf_set_lines(buffer, -1, -1, false, { '', '## ' })
  local items = ask('textDocument/completion', { position = { line = #lines() - 1, character = 3 } }).items
  say('completion', #items)

  client.stop()
  waitFor('the end of the server', function() return exit ~= nil end)
  say('exit', exit)
end

local ok, problem = pcall(run)
if not ok then say('problem', tostring(problem)) end
vim.cmd(ok and 'qall!' or 'cquit 1')
