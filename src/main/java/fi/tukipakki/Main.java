package fi.tukipakki;

/** The program's entry. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println("tukipakki");
  }
}
