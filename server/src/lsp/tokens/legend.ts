import type { SemanticTokensLegend } from 'vscode-languageserver';
import { TOKEN_MODIFIERS, TOKEN_TYPES, type TokenType } from '../../features/tokens/legend';
import type { Abilities } from '../abilities';

/** As the extension declares them in `package.json`, with the colours of the theme. */
const OWN: Readonly<Record<TokenType, string>> = {
  figure: 'reportFigure',
  indicator: 'reportIndicator',
  cue: 'reportCue',
  shortName: 'reportShortName',
  law: 'reportLaw',
  document: 'reportDocument',
  heading: 'reportHeading',
  item: 'reportItem',
  furniture: 'reportFurniture',
};

/** The nearest of what the protocol knows, for editors to which nobody has told ours. */
const STANDARD: Readonly<Record<TokenType, string>> = {
  figure: 'number',
  indicator: 'property',
  cue: 'keyword',
  shortName: 'variable',
  law: 'type',
  document: 'string',
  heading: 'class',
  item: 'decorator',
  furniture: 'comment',
};

/** The names of types and modifiers that a client with these abilities is given. */
export function legendFor({ hasCommands }: Abilities): SemanticTokensLegend {
  const names = hasCommands ? OWN : STANDARD;
  return { tokenTypes: TOKEN_TYPES.map((type) => names[type]), tokenModifiers: [...TOKEN_MODIFIERS] };
}
