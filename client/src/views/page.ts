import * as vscode from 'vscode';

/** The folder of what pages of views load. */
export function webviewFolder(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'dist', 'webview');
}

/**
 * The document of a view: an empty body, `NAME.css` and `NAME.js` from `dist/webview`, and nothing else.
 * Its content security policy allows no network, no frames, no inline scripts and no inline styles; `img-src` has `data:` and
 * `blob:`, since pictures are made in the page.
 */
export function webviewPage(webview: vscode.Webview, extension: vscode.Uri, name: string, title: string): string {
  const file = (path: string): string => webview.asWebviewUri(vscode.Uri.joinPath(webviewFolder(extension), path)).toString();
  const policy = [
    "default-src 'none'",
    `script-src ${webview.cspSource}`,
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escaped(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${file(`${name}.css`)}">
</head>
<body>
<script src="${file(`${name}.js`)}"></script>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
