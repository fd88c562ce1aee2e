#!/usr/bin/python3
"""What LibreOffice shows of Word files: for each NAME.docx a NAME.expected.json, or one JSON on the standard output.

    scripts/word/expect.py test/word/files            # writes beside the files
    scripts/word/expect.py --out FOLDER FILES…        # writes into FOLDER
    scripts/word/expect.py --stdout FILES…            # {"name": expectation, …}

Needs LibreOffice and its Python bindings (Debian: libreoffice-writer-nogui, python3-uno). All tracked changes are
accepted first. Then each paragraph is asked for its number (ListLabelString) and for its words as they are on the page:
fields as their results, hidden characters left out, marks of notes raised. Paragraphs stand in reading order: notes and
then text boxes behind the paragraph that they hang on, those of a table behind the table; a frame (图文框), which is a
paragraph set aside, before the paragraph that it is anchored in.
"""
import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.style.NumberingType import CHAR_SPECIAL
from lxml import etree

OFFICE = '{urn:oasis:names:tc:opendocument:xmlns:office:1.0}'
TEXT = '{urn:oasis:names:tc:opendocument:xmlns:text:1.0}'
LOEXT = '{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}'
RAISED = str.maketrans('0123456789ivxlcdm', '⁰¹²³⁴⁵⁶⁷⁸⁹ⁱᵛˣˡᶜᵈᵐ')
FOLLOWS = ['tab', 'space', 'nothing', 'line']


def value(name, what):
    """A named argument as the interfaces of LibreOffice take it."""
    given = PropertyValue()
    given.Name, given.Value = name, what
    return given


def property_of(thing, name, otherwise=None):
    """A property that not every object has."""
    try:
        return thing.getPropertyValue(name)
    except Exception:  # UnknownPropertyException of whatever service it is
        return otherwise


class Reader:
    """Reads one document: its paragraphs as dicts with `where`, `label`, `follow` and `text`."""

    def __init__(self, document):
        self.document = document
        self.paragraphs = []
        self.tables = 0
        self.depth = 0
        self.waiting = []
        self.boxes_seen = set()
        self.of_shapes = set()

    def read(self):
        self.text(self.document.getText(), 'body')
        return self.paragraphs

    def text(self, text, where, mark=''):
        """Reads the paragraphs and tables of a text, the first of them behind the mark of a note."""
        enumeration = text.createEnumeration()
        while enumeration.hasMoreElements():
            element = enumeration.nextElement()
            if element.supportsService('com.sun.star.text.TextTable'):
                self.table(element)
            else:
                self.paragraph(element, where, mark)
                mark = ''

    def table(self, table):
        self.tables += 1
        number = self.tables
        self.depth += 1
        for name in table.getCellNames():
            cell = table.getCellByName(name)
            if property_of(cell, 'RowSpan', 1) < 1:
                continue  # covered by a cell above: nothing of it is shown
            self.text(cell, f'table {number} {name}')
        self.depth -= 1
        if self.depth == 0:
            self.hanging([])

    def hanging(self, found):
        """Reads what hangs on a paragraph, or on all those of a table."""
        self.waiting += found
        while self.depth == 0 and self.waiting:
            where, text, mark = self.waiting.pop(0)
            self.text(text, where, mark)

    def paragraph(self, paragraph, where, mark=''):
        words, notes, boxes = [mark], [], self.anchored(paragraph)
        self.portions(paragraph, words, notes, boxes)
        for frame in [box for box in boxes if self.is_frame(box)]:
            self.text(frame, 'frame')
        # A content control ends with a carriage return of its own, which is not shown.
        text = ''.join(words).replace('\r', '')
        self.paragraphs.append({'where': where, **self.number(paragraph), 'text': text})
        self.hanging(notes + [('box', box, '') for box in boxes if not self.is_frame(box)])

    def number(self, paragraph):
        """The number or bullet, and what stands between it and the words: 'tab', 'space', 'nothing' or 'line'."""
        label = property_of(paragraph, 'ListLabelString', '') or ''
        rules, level = property_of(paragraph, 'NumberingRules'), property_of(paragraph, 'NumberingLevel', 0)
        if rules is None or not property_of(paragraph, 'NumberingIsNumber', True):
            return {'label': label}
        named = {each.Name: each.Value for each in rules.getByIndex(level or 0)}
        if named['NumberingType'] == CHAR_SPECIAL:
            label = named['BulletChar']
        return {'label': label, 'follow': FOLLOWS[named.get('LabelFollowedBy', 0)]} if label else {'label': ''}

    def anchored(self, holder):
        """The texts of the boxes that are anchored in a paragraph, or as a character of it."""
        found = []
        contents = holder.createContentEnumeration('com.sun.star.text.TextContent')
        while contents is not None and contents.hasMoreElements():
            found.extend(self.box(contents.nextElement()))
        return found

    def box(self, shape):
        if shape.supportsService('com.sun.star.text.TextFrame'):
            return self.once(shape)
        if shape.supportsService('com.sun.star.drawing.GroupShape'):
            return [text for i in range(shape.getCount()) for text in self.box(shape.getByIndex(i))]
        inner = property_of(shape, 'TextBoxContent')
        if inner is not None:
            self.of_shapes.add(inner.getName())
            return self.once(inner)
        return [shape] if hasattr(shape, 'createEnumeration') and shape.getString() else []

    def once(self, frame):
        """A frame is met as itself and as the text of its shape."""
        name = frame.getName()
        if name in self.boxes_seen:
            return []
        self.boxes_seen.add(name)
        return [frame]

    def is_frame(self, box):
        return not box.supportsService('com.sun.star.drawing.Shape') and box.getName() not in self.of_shapes

    def portions(self, holder, words, notes, boxes):
        portions = holder.createEnumeration()
        while portions.hasMoreElements():
            self.portion(portions.nextElement(), words, notes, boxes)

    def portion(self, portion, words, notes, boxes):
        kind = portion.getPropertyValue('TextPortionType')
        if kind == 'Frame':
            boxes.extend(self.anchored(portion))
        elif property_of(portion, 'CharHidden', False):
            return
        elif kind == 'Footnote':
            notes.append(self.note(portion.getPropertyValue('Footnote'), words))
        elif kind == 'Text':
            words.append(portion.getString())
        elif kind == 'LineBreak':
            words.append('\n')
        elif kind == 'TextField':
            words.append(portion.getString())
        elif kind in ('InContentMetadata', 'ContentControl'):
            inner = property_of(portion, kind)
            self.portions(inner if inner is not None else portion, words, notes, boxes)

    def note(self, note, words):
        """A note with its kind and its mark, which goes into the words of the paragraph as well."""
        mark = note.getLabel() or note.getAnchor().getString().translate(RAISED)
        words.append(mark)
        kind = 'endnote' if note.supportsService('com.sun.star.text.Endnote') else 'footnote'
        return (kind, note, '' if note.getLabel() else mark)


MARKS_OF_COMMENTS = re.compile(rb'<w:comment(RangeStart|RangeEnd|Reference)\b[^>]*/>')


def without_comments(path, folder):
    """A copy without the places of comments: a LibreOffice without a user interface ends itself where it would draw one."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    if 'word/comments.xml' not in parts:
        return path
    parts['word/document.xml'] = MARKS_OF_COMMENTS.sub(b'', parts['word/document.xml'])
    copy = Path(folder) / Path(path).name
    with zipfile.ZipFile(copy, 'w', zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return copy


class Comments:
    """Comments (批注) in OpenDocument: what stands between their begin and their end, where deleted words are not."""

    BLANK = {'tab': '\t', 'line-break': '\n'}
    NOT_TEXT = ('annotation', 'note', 'tracked-changes', 'ruby-text', 'frame', 'custom-shape')

    def __init__(self, root):
        self.flow = ''
        self.found = []
        self.open = {}
        self.walk(root.find('.//{*}body/{*}text'))

    def walk(self, element):
        name = etree.QName(element).localname
        if name == 'annotation':
            self.begin(element)
        elif name == 'annotation-end':
            comment, start = self.open.pop(element.get(f'{OFFICE}name'))
            comment['about'] = self.flow[start:]
        if name in self.NOT_TEXT:
            return
        self.flow += int(element.get(f'{TEXT}c', 1)) * ' ' if name == 's' else self.BLANK.get(name, '')
        self.flow += element.text or ''
        for child in element.iterchildren(tag=etree.Element):
            self.walk(child)
            self.flow += child.tail or ''
        self.flow += '\n' if name in ('p', 'h') else ''

    def begin(self, element):
        text = lambda each: ''.join(each.itertext())
        date = element.findtext('{*}date', '')[:19]
        comment = {
            'author': element.findtext('{*}creator', ''),
            'date': '' if date.startswith('0000') else date,
            'text': '\n'.join(map(text, element.iterfind('{*}p'))),
            'about': '',
            'done': element.get(f'{LOEXT}resolved') == 'true',
        }
        self.found.append(comment)
        self.open[element.get(f'{OFFICE}name')] = (comment, len(self.flow))


def comments_of(path, folder):
    """The comments that have a place in the text, read from what LibreOffice makes of the file in its own format."""
    with zipfile.ZipFile(path) as package:
        if 'word/comments.xml' not in package.namelist():
            return []
    profile = f'-env:UserInstallation=file://{folder}/convert'
    command = ['soffice', profile, '--headless', '--convert-to', 'odt', '--outdir', folder, str(path)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with zipfile.ZipFile(f'{folder}/{Path(path).stem}.odt') as package:
        return Comments(etree.fromstring(package.read('content.xml'))).found


class Office:
    """A LibreOffice of our own, with a profile that is thrown away."""

    def __enter__(self):
        self.profile = tempfile.mkdtemp(prefix='hegao-lo-')
        pipe = f'hegao{os.getpid()}'
        self.process = subprocess.Popen(
            [
                'soffice',
                f'-env:UserInstallation=file://{self.profile}',
                '--headless',
                '--norestore',
                '--nologo',
                f'--accept=pipe,name={pipe};urp;',
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', local)
        for _ in range(240):
            try:
                self.context = resolver.resolve(f'uno:pipe,name={pipe};urp;StarOffice.ComponentContext')
                break
            except NoConnectException:
                time.sleep(0.25)
        else:
            raise SystemExit('LibreOffice did not start')
        self.desktop = self.service('com.sun.star.frame.Desktop')
        return self

    def service(self, name):
        return self.context.ServiceManager.createInstanceWithContext(name, self.context)

    def version(self):
        provider = self.service('com.sun.star.configuration.ConfigurationProvider')
        node = value('nodepath', '/org.openoffice.Setup/Product')
        access = provider.createInstanceWithArguments('com.sun.star.configuration.ConfigurationAccess', (node,))
        return access.getByName('ooSetupVersionAboutBox')

    def expectation(self, path):
        """The document at `path` with all changes accepted: {'paragraphs': […], 'comments': […]}."""
        url = uno.systemPathToFileUrl(str(Path(without_comments(path, self.profile)).resolve()))
        # As a template: nothing is written beside the file, and no macro runs.
        how = (value('Hidden', True), value('AsTemplate', True), value('MacroExecutionMode', 0))
        document = self.desktop.loadComponentFromURL(url, '_blank', 0, how)
        if document is None:
            raise SystemExit(f'{path}: LibreOffice does not open it')
        try:
            frame = document.getCurrentController().getFrame()
            self.service('com.sun.star.frame.DispatchHelper').executeDispatch(frame, '.uno:AcceptAllTrackedChanges', '', 0, ())
            document.getTextFields().refresh()
            return {
                'libreoffice': self.version(),
                'paragraphs': Reader(document).read(),
                'comments': comments_of(path, self.profile),
            }
        finally:
            document.close(True)

    def __exit__(self, *_):
        try:
            self.desktop.terminate()
        except Exception:  # it closes the connection while it answers
            pass
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
        shutil.rmtree(self.profile, ignore_errors=True)


def files_in(given):
    for each in map(Path, given):
        yield from sorted(each.glob('*.docx')) if each.is_dir() else [each]


def written(expectation):
    """JSON with a paragraph a line, for reading and for comparing versions."""
    lines = lambda entries: ',\n'.join('    ' + json.dumps(each, ensure_ascii=False) for each in entries)
    block = lambda entries: f'[\n{lines(entries)}\n  ]' if entries else '[]'
    return (
        f'{{\n  "libreoffice": {json.dumps(expectation["libreoffice"])},\n'
        f'  "paragraphs": {block(expectation["paragraphs"])},\n'
        f'  "comments": {block(expectation["comments"])}\n}}\n'
    )


def main():
    parser = argparse.ArgumentParser(description='What LibreOffice shows of Word files.')
    parser.add_argument('--out', type=Path, help='the folder to write into; beside each file without it')
    parser.add_argument('--stdout', action='store_true', help='write nothing, print one JSON')
    parser.add_argument('files', nargs='+')
    options = parser.parse_args()
    together = {}
    with Office() as office:
        for path in files_in(options.files):
            expectation = office.expectation(path)
            together[path.name] = expectation
            if not options.stdout:
                target = (options.out or path.parent) / f'{path.stem}.expected.json'
                target.write_text(written(expectation), encoding='utf-8')
                print(f'{target}: {len(expectation["paragraphs"])} paragraphs', file=sys.stderr)
    if options.stdout:
        json.dump(together, sys.stdout, ensure_ascii=False)


main()
