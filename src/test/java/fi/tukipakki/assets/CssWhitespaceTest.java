package fi.tukipakki.assets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CssWhitespaceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`a { color : red ; }` | `a{color : red}`",
        "`a{}\\n\\nb{}` | `a{}b{}`",
        "`a , b > c + d ~ e{}` | `a,b > c + d ~ e{}`",
        "`a{margin:0  1px\\n2px}` | `a{margin:0 1px 2px}`",
        // A space before a colon is a descendant.
        "`a :hover{}` | `a :hover{}`",
        "`a:hover{}` | `a:hover{}`",
        "`.a .b{}` | `.a .b{}`",
        "`.a.b{}` | `.a.b{}`",
        "`a [href]{}` | `a [href]{}`",
        "`a ::before{}` | `a ::before{}`",
        "`:is(a , b) c{}` | `:is(a,b) c{}`",
        // Sums need the spaces round their sign.
        "`a{width:calc(1px + 2px)}` | `a{width:calc(1px + 2px)}`",
        "`a{width:calc( 1px  -  2px )}` | `a{width:calc( 1px - 2px )}`",
        "`a{margin:0 -1px}` | `a{margin:0 -1px}`",
        // Rules about media.
        "`@media (min-width: 1px) and (max-width: 2px) { a { b : c } }`"
            + " | `@media (min-width: 1px) and (max-width: 2px){a{b : c}}`",
        "`@media screen , print{}` | `@media screen,print{}`",
        "`@media not all and (hover){}` | `@media not all and (hover){}`",
        "`@supports (a : b){}` | `@supports (a : b){}`",
        // Strings.
        "`a{content:\"  ; } { , \"}` | `a{content:\"  ; } { , \"}`",
        "`a{content:'/* no */'}` | `a{content:'/* no */'}`",
        "`a{content:\"\\\\\" ; \"}` | `a{content:\"\\\\\" ; \"}`",
        "`a{content:'\"' ; b : '\"'}` | `a{content:'\"';b : '\"'}`",
        "`a[title=\"a , b\"]{}` | `a[title=\"a , b\"]{}`",
        "`a{content:\"a\\\\\\n  b\"}` | `a{content:\"a\\\\\\n  b\"}`",
        // Comments.
        "`/* a */ a{} /* b */` | `a{}`",
        "`a/* x */{}` | `a{}`",
        "`a /* x */ b{}` | `a b{}`",
        "`a /* x */b{}` | `a b{}`",
        "`a/* x */.b{}` | `a/**/.b{}`",
        "`a{margin:1px/* x */2px}` | `a{margin:1px/**/2px}`",
        "`a{b:c}/* no end` | `a{b:c}`",
        "`a{/* x */b:c;/* y */}` | `a{b:c}`",
        "`/*! licence */a{}` | `a{}`",
        "`a{b:c}/**/` | `a{b:c}`",
        "`a{b:c;/*;*/d:e}` | `a{b:c;d:e}`",
        // Escapes.
        "`.a\\\\ {}` | `.a\\\\ {}`",
        "`.a\\\\{b{}` | `.a\\\\{b{}`",
        "`.\\\\31 0{}` | `.\\\\31 0{}`",
        "`a{b:c;;}` | `a{b:c}`",
        "`a/* x *//* y */.b{}` | `a/**/.b{}`",
        "`a/* x */ /* y */b{}` | `a b{}`",
        "`a{b:c/* x */;}` | `a{b:c}`",
        "`a{width:calc(1px/* x */+ 2px)}` | `a{width:calc(1px/**/+ 2px)}`",
        "`a{--x: ;b:c}` | `a{--x:;b:c}`",
        "`` | ``",
        "`  \\n ` | ``",
      })
  void onlyNeedlessSpaceGoes(String css, String expected) {
    String given = css == null ? "" : css.translateEscapes();
    String wanted = expected == null ? "" : expected.translateEscapes();
    assertEquals(wanted, CssWhitespace.strip(given));
    assertEquals(wanted, CssWhitespace.strip(wanted), "once more changes nothing");
  }

  static List<Path> ownSheets() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("assets"))) {
      return files.filter(f -> f.toString().endsWith(".css")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("ownSheets")
  void ourOwnSheetsKeepTheirTokens(Path sheet) throws IOException {
    String css = Files.readString(sheet);
    String stripped = CssWhitespace.strip(css);
    assertEquals(tokens(css), tokens(stripped));
    assertTrue(stripped.length() <= css.length());
  }

  @Test
  void thereAreSheets() throws IOException {
    assertTrue(ownSheets().size() >= 3);
  }

  /**
   * Tokens by a second reading of CSS: a space is one where it means something, that is between two
   * tokens neither of which is one of {@code { } ; ,}; the last semicolon of a block is none.
   */
  private static List<String> tokens(String css) {
    List<String> tokens = new ArrayList<>();
    boolean space = false;
    for (int i = 0; i < css.length(); ) {
      if (css.startsWith("/*", i)) {
        i = css.indexOf("*/", i + 2) + 2;
        continue;
      }
      char c = css.charAt(i);
      if (Character.isWhitespace(c)) {
        space = true;
        i++;
        continue;
      }
      int end = i + 1;
      if (c == '"' || c == '\'') {
        while (css.charAt(end) != c) {
          end += css.charAt(end) == '\\' ? 2 : 1;
        }
        end++;
      } else if (c == '\\') {
        end++;
      }
      String token = css.substring(i, end);
      boolean closed = "{};,".contains(token);
      boolean afterClosed = tokens.isEmpty() || "{};,".contains(tokens.get(tokens.size() - 1));
      if (space && !closed && !afterClosed) {
        tokens.add(" ");
      }
      while (token.equals("}") && !tokens.isEmpty() && tokens.get(tokens.size() - 1).equals(";")) {
        tokens.remove(tokens.size() - 1);
      }
      tokens.add(token);
      space = false;
      i = end;
    }
    return tokens;
  }
}
