package fi.tukipakki.search;

/** Where a word stands, with its weight and how much a long text counts against it (BM25's b). */
enum WordField {
  TITLE(5.0, 0.5),
  HEADING(1.3, 0.5),
  BODY(1.0, 0.7),
  KEYWORD(1.5, 0.4),
  DESCRIPTION(1.3, 0.4),
  LAW(1.2, 0.3);

  final double weight;
  final double lengthPenalty;

  WordField(double weight, double lengthPenalty) {
    this.weight = weight;
    this.lengthPenalty = lengthPenalty;
  }
}
