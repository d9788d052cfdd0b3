package fi.tukipakki.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Bytes that are no text, and text that is none of ours. */
final class TextCases {
  private static final String PAGE = "---\ntitle: Sivu\n---\n\nÄiti.\n";

  private TextCases() {}

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static List<Case> all() {
    List<Case> all = new ArrayList<>();
    all.add(Case.file("text: an empty file", new byte[0]));
    all.add(Case.file("text: 20 megabytes", utf8(PAGE + "sana ".repeat(4_000_000))));
    all.add(Case.file("text: a NUL", utf8(PAGE + "a\0b\n")));
    all.add(Case.file("text: an escape sequence", utf8(PAGE + "a\u001b[2Jb\n")));
    all.add(Case.file("text: a backspace in front matter", utf8("---\ntitle: a\bb\n---\n")));
    all.add(Case.file("text: invalid UTF-8", new byte[] {'-', '-', '-', '\n', (byte) 0xc3, '('}));
    all.add(Case.file("text: overlong UTF-8", new byte[] {'-', '\n', (byte) 0xc0, (byte) 0xaf}));
    all.add(
        Case.file(
            "text: a surrogate in UTF-8", new byte[] {'a', (byte) 0xed, (byte) 0xa0, (byte) 0x80}));
    all.add(Case.file("text: UTF-16 big end first", PAGE.getBytes(StandardCharsets.UTF_16)));
    all.add(
        Case.file(
            "text: UTF-16 small end first", ("\ufeff" + PAGE).getBytes(StandardCharsets.UTF_16LE)));
    all.add(Case.file("text: UTF-16 without a mark", PAGE.getBytes(StandardCharsets.UTF_16LE)));
    all.add(Case.file("text: Latin 1", PAGE.getBytes(StandardCharsets.ISO_8859_1)));
    all.add(Case.file("text: a picture named as a page", utf8("\u0089PNG\r\n\u001a\n")));
    all.add(Case.file("text: a byte order mark", utf8("\ufeff" + PAGE)));
    all.add(Case.file("text: Windows line ends", utf8(PAGE.replace("\n", "\r\n"))));
    all.add(Case.file("text: old Macintosh line ends", utf8(PAGE.replace("\n", "\r"))));
    all.add(Case.file("text: line ends of layout programs", utf8(PAGE + "a\u2028b\u2029c\u0085d")));
    all.add(Case.file("text: a word of half a megabyte", utf8(PAGE + "a".repeat(500_000))));
    all.add(Case.file("text: soft hyphens only", utf8(PAGE + "\u00ad".repeat(200_000))));
    all.add(Case.file("text: marks upon marks", utf8(PAGE + "a" + "\u0301\u0323".repeat(100_000))));
    all.add(Case.file("text: letters that turn round", utf8(PAGE + "a\u202egpj.exe\u202c b")));
    all.add(Case.file("text: front matter never closed", utf8("---\ntitle: Sivu\n\nTeksti\n")));
    all.add(Case.file("text: front matter in a code block", utf8("```\n---\ntitle: a\n---\n```")));
    all.add(Case.file("text: nothing but dashes", utf8("---\n".repeat(50_000))));
    all.add(Case.file("text: one dash too many", utf8("----\ntitle: a\n----\n")));
    all.add(Case.file("text: no line end at the end", utf8("---\ntitle: Sivu\n---")));
    all.add(Case.file("text: a hundred thousand empty lines", utf8(PAGE + "\n".repeat(100_000))));
    return all;
  }
}
