-- Runs behind the configuration of the page: opens drafts as an author does, uses what the server offers, and writes
-- what came of it as JSON. The drafts and the file to write come from the environment.
local result = { answers = {} }
local PATIENCE = 20000

local function client()
  local clients = (vim.lsp.get_clients or vim.lsp.get_active_clients)()
  return vim.tbl_filter(function(one) return one.name == 'hegao' end, clients)[1]
end

local function shown()
  return vim.tbl_map(function(d)
    local code = d.code or (d.user_data and d.user_data.lsp.code)
    return { lnum = d.lnum, col = d.col, severity = d.severity, source = d.source, code = code, message = d.message }
  end, vim.diagnostic.get(0))
end

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, PATIENCE) or {}
  for _, answer in pairs(answers) do
    if answer.err or answer.error then error(method .. ': ' .. vim.inspect(answer.err or answer.error)) end
    return answer.result
  end
end

local function names(symbols)
  return vim.tbl_map(function(s) return { name = s.name, children = names(s.children or {}) } end, symbols)
end

local function found(count)
  return vim.wait(PATIENCE, function() return (#vim.diagnostic.get(0) > 0) == (count > 0) end)
end

-- Asks everything that the server announces, at a place; what fails ends the run.
local function ask_all(document, place)
  local at = { textDocument = document, position = place }
  local range = { textDocument = document, range = { start = { line = 0, character = 0 }, ['end'] = { line = 4, character = 0 } } }
  local options = { tabSize = 2, insertSpaces = true }
  local context = { context = { includeDeclaration = true, diagnostics = vim.empty_dict(), triggerKind = 1 } }
  local with = function(more, params) return vim.tbl_extend('force', params, more) end
  local asked = {
    hoverProvider = { 'hover', at },
    completionProvider = { 'completion', with({ context = { triggerKind = 1 } }, at) },
    definitionProvider = { 'definition', at },
    referencesProvider = { 'references', with(context, at) },
    documentHighlightProvider = { 'documentHighlight', at },
    documentSymbolProvider = { 'documentSymbol', { textDocument = document } },
    documentLinkProvider = { 'documentLink', { textDocument = document } },
    foldingRangeProvider = { 'foldingRange', { textDocument = document } },
    selectionRangeProvider = { 'selectionRange', { textDocument = document, positions = { place } } },
    semanticTokensProvider = { 'semanticTokens/full', { textDocument = document } },
    inlayHintProvider = { 'inlayHint', range },
    documentFormattingProvider = { 'formatting', with({ options = options }, { textDocument = document }) },
    documentRangeFormattingProvider = { 'rangeFormatting', with({ options = options }, range) },
    documentOnTypeFormattingProvider = { 'onTypeFormatting', with({ ch = '\n', options = options }, at) },
    codeActionProvider = { 'codeAction', with({ context = { diagnostics = {} } }, range) },
    diagnosticProvider = { 'diagnostic', { textDocument = document } },
  }
  for provider, value in pairs(client().server_capabilities) do
    if value and asked[provider] then
      ask('textDocument/' .. asked[provider][1], asked[provider][2])
      table.insert(result.answers, asked[provider][1])
    end
  end
end

local function run()
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.HEGAO_DRAFT))
  result.attached = vim.wait(PATIENCE, function() return client() ~= nil and client().server_capabilities ~= nil end)
  local document = vim.lsp.util.make_text_document_params(0)

  result.found = found(1)
  result.before = shown()
  result.symbols = names(ask('textDocument/documentSymbol', { textDocument = document }))
  -- 全县共办理案件|13件
  local place = { line = 2, character = 7 }
  result.hover = ask('textDocument/hover', { textDocument = document, position = place })
  ask_all(document, place)

  local actions = ask('textDocument/codeAction', { textDocument = document, range = { start = place, ['end'] = place }, context = { diagnostics = {} } })
  vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
  result.fixed = found(0)
  result.lines = vim.api.nvim_buf_get_lines(0, 0, -1, false)

  -- Typed signs, which Neovim sends as incremental changes; the emoji is of two code units and four bytes.
  vim.api.nvim_buf_set_text(0, 0, 0, 0, 0, { '😀' })
  local column = string.find(result.lines[3], '14', 1, true)
  vim.api.nvim_buf_set_text(0, 2, column - 1, 2, column + 1, { '12' })
  vim.api.nvim_buf_set_lines(0, 3, 3, false, { '新增一行。' })
  vim.api.nvim_buf_set_lines(0, -2, -1, false, {})
  result.again = found(1)
  result.after = shown()
  vim.api.nvim_win_set_cursor(0, { 3, column })
  result.undone = pcall(vim.cmd, 'undo')

  -- A draft as it was saved years ago.
  vim.cmd('edit! ' .. vim.fn.fnameescape(vim.env.HEGAO_OLD_DRAFT))
  result.old_found = found(1)
  result.old_encoding = vim.bo.fileencoding
  result.old = shown()

  local one = client()
  if vim.fn.has('nvim-0.11') == 1 then one:stop() else vim.lsp.stop_client(one.id) end
  result.stopped = vim.wait(PATIENCE, function() return client() == nil end)
end

local ok, problem = xpcall(run, debug.traceback)
if not ok then result.problem = problem end
vim.fn.writefile({ vim.fn.json_encode(result) }, vim.env.HEGAO_RESULT)
vim.cmd('qall!')
