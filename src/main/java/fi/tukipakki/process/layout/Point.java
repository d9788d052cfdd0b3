package fi.tukipakki.process.layout;

/** A point. */
public record Point(int x, int y) {}
