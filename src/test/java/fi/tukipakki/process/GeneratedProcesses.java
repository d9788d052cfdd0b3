package fi.tukipakki.process;

import fi.tukipakki.model.TimeSpan;
import fi.tukipakki.process.ProcessModel.Deadline;
import fi.tukipakki.process.ProcessModel.Next;
import fi.tukipakki.process.ProcessModel.Role;
import fi.tukipakki.process.ProcessModel.Start;
import fi.tukipakki.process.ProcessModel.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Processes made up by chance, the same for the same seed: up to 40 steps and 8 roles, choices of
 * up to six ways, far jumps, loops, waits, and words as long as Finnish has them.
 */
public final class GeneratedProcesses {

  private static final List<String> WORDS =
      List.of(
          "lastensuojelutarpeen",
          "selvitys",
          "palvelutarpeen",
          "arviointi",
          "huostaanotto",
          "asiakassuunnitelma",
          "ja",
          "sen",
          "tarkistaminen",
          "kuuleminen",
          "moniammatillinen",
          "asiantuntijaryhmä",
          "päätös",
          "yhteydenotto",
          "koulu",
          "perheen",
          "kanssa",
          "tieto",
          "sosiaalityöntekijä",
          "verkostotapaaminen",
          "muutoksenhakuohjaus",
          "lapsi",
          "hyväksytään",
          "sijaishuoltopaikan",
          "valinta",
          "kiireellisyysjärjestyksessä",
          "ei",
          "on",
          "112:een",
          "epäjärjestelmällistyttämättömyydelläänsäkäänköhän",
          "12",
          "hallinto-oikeus");

  private GeneratedProcesses() {}

  /** So many processes, seeds from 1. */
  public static Stream<ProcessModel> many(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(GeneratedProcesses::one);
  }

  /** The process of a seed. */
  public static ProcessModel one(int seed) {
    var random = new Random(seed * 6_364_136_223_846_793_005L);
    int roleCount = 1 + random.nextInt(8);
    int stepCount = 1 + random.nextInt(40);
    List<Role> roles = new ArrayList<>();
    for (int i = 0; i < roleCount; i++) {
      roles.add(new Role("r" + i, words(random, 1 + random.nextInt(4))));
    }
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < stepCount; i++) {
      steps.add(step(random, i, stepCount, roleCount));
    }
    return new ProcessModel(
        "seed-" + seed,
        "Siemen " + seed,
        "fi",
        roles,
        List.of(new Start("alku", "Asia tuli vireille")),
        steps);
  }

  private static Step step(Random random, int index, int steps, int roles) {
    List<String> taking = new ArrayList<>();
    int count = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(Math.min(4, roles));
    for (int i = 0; i < count; i++) {
      taking.add("r" + random.nextInt(roles));
    }
    Optional<Deadline> deadline = Optional.empty();
    if (random.nextInt(4) == 0) {
      deadline = Optional.of(new Deadline(span(random), "alku", "", random.nextBoolean()));
    }
    Optional<TimeSpan> waiting =
        random.nextInt(7) == 0 ? Optional.of(span(random)) : Optional.empty();
    List<Next> next = new ArrayList<>();
    int chance = random.nextInt(20);
    int ways = chance < 10 ? 0 : chance < 13 ? 1 : chance < 17 ? 2 : chance < 19 ? 3 : 6;
    for (int i = 0; i < ways; i++) {
      boolean silent = ways == 1 && random.nextBoolean() || ways > 1 && i == 0 && chance % 5 == 0;
      String condition = silent ? "" : i + " " + words(random, 1 + random.nextInt(6));
      next.add(new Next(target(random, index, steps), condition));
    }
    return new Step(
        "s" + index,
        words(random, 1 + random.nextInt(6)),
        "",
        taking,
        deadline,
        waiting,
        List.of(),
        next);
  }

  private static String target(Random random, int index, int steps) {
    int chance = random.nextInt(20);
    int to =
        chance < 9
            ? index + 1
            : chance < 14
                ? index + 1 + random.nextInt(5)
                : chance < 17 ? random.nextInt(steps) : steps;
    return to >= steps ? ProcessModel.END : "s" + to;
  }

  private static TimeSpan span(Random random) {
    var units = TimeSpan.Unit.values();
    return new TimeSpan(1 + random.nextInt(30), units[random.nextInt(units.length)]);
  }

  private static String words(Random random, int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i > 0 ? " " : "").append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.toString();
  }
}
