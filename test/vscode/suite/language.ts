import { expect } from 'chai';
import * as vscode from 'vscode';
import { current, NOTES, open, REPORT, until, UNNAMED } from './editor';

const DRAFT_LANGUAGE = 'report-draft';
const languageOf = ({ uri }: vscode.TextDocument): string => current(uri).languageId;
const isDraft = (language: string): boolean => language === DRAFT_LANGUAGE;

describe('the language of a file', () => {
  it('is that of drafts where the name says 报告', async () => {
    expect((await open(REPORT)).languageId).to.equal(DRAFT_LANGUAGE);
  });

  it('is that of drafts where the text is a report', async () => {
    const document = await open(UNNAMED);
    await until('the language of drafts', () => languageOf(document), isDraft);
  });

  it('stays what it was where the text is something else, until a command changes it', async () => {
    const document = await open(NOTES);
    // The other draft was looked at in the same way, so the time it takes is known to have passed.
    await until('the language of drafts', async () => languageOf(await open(UNNAMED)), isDraft);
    expect(languageOf(document)).to.equal('plaintext');

    await open(NOTES);
    await vscode.commands.executeCommand('hegao.useReportLanguage');
    await until('the language of drafts', () => languageOf(document), isDraft);
  });
});
