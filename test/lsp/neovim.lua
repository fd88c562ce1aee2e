-- Attaches Neovim to the server, does what an author does, and writes what came of it as JSON.
-- The file to open, the server's command and the file to write come from the environment.
local result = {}
local uri_file, command, out = vim.env.HEGAO_DRAFT, vim.fn.json_decode(vim.env.HEGAO_COMMAND), vim.env.HEGAO_RESULT
local PATIENCE = 10000

local function finish()
  vim.fn.writefile({ vim.fn.json_encode(result) }, out)
  vim.cmd('qall!')
end

local function shown()
  return vim.tbl_map(function(d)
    return { lnum = d.lnum, col = d.col, end_col = d.end_col, severity = d.severity, source = d.source, code = d.user_data.lsp.code, message = d.message }
  end, vim.diagnostic.get(0))
end

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, PATIENCE) or {}
  for _, answer in pairs(answers) do
    if answer.err then error(vim.inspect(answer.err)) end
    return answer.result
  end
end

local function names(symbols)
  return vim.tbl_map(function(s) return { name = s.name, children = names(s.children or {}) } end, symbols)
end

local function run()
  vim.cmd('edit ' .. vim.fn.fnameescape(uri_file))
  local client = vim.lsp.start_client({ name = 'hegao', cmd = command, root_dir = vim.fn.fnamemodify(uri_file, ':h'), offset_encoding = 'utf-16' })
  vim.lsp.buf_attach_client(0, client)
  local document = vim.lsp.util.make_text_document_params(0)

  result.found = vim.wait(PATIENCE, function() return #vim.diagnostic.get(0) > 0 end)
  result.before = shown()
  result.symbols = names(ask('textDocument/documentSymbol', { textDocument = document }))
  -- 全县共办理案件|13件
  local place = { line = result.before[1].lnum, character = 7 }
  result.hover = ask('textDocument/hover', { textDocument = document, position = place })

  local actions = ask('textDocument/codeAction', { textDocument = document, range = { start = place, ['end'] = place }, context = { diagnostics = {} } })
  vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
  result.fixed = vim.wait(PATIENCE, function() return #vim.diagnostic.get(0) == 0 end)
  result.lines = vim.api.nvim_buf_get_lines(0, 0, -1, false)

  -- One character typed: Neovim sends it as an incremental change.
  local line = result.before[1].lnum
  local column = string.find(result.lines[line + 1], '14', 1, true)
  vim.api.nvim_buf_set_text(0, line, column - 1, line, column + 1, { '12' })
  result.again = vim.wait(PATIENCE, function() return #vim.diagnostic.get(0) > 0 end)
  result.after = shown()

  vim.lsp.stop_client(client)
  result.stopped = vim.wait(PATIENCE, function() return vim.lsp.client_is_stopped(client) end)
end

local ok, problem = xpcall(run, debug.traceback)
if not ok then result.problem = problem end
finish()
