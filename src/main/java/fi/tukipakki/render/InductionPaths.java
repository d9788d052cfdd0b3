package fi.tukipakki.render;

import fi.tukipakki.content.Page;
import fi.tukipakki.model.Typography;
import fi.tukipakki.model.Value;
import fi.tukipakki.render.view.CardView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Induction paths: pages to read in an order that one page tells in its key {@code path}. A page
 * cannot know from where it was opened without a script, so it names every path that it is on, with
 * its neighbours in each.
 */
final class InductionPaths {
  private static final String KEY = "path";

  /**
   * A page on a path.
   *
   * @param page the page
   * @param number its place, from 1
   * @param minutes how long it takes
   * @param why why it is read, or empty
   * @param discuss what to talk about with the mentor, or empty
   */
  public record StopView(CardView page, int number, int minutes, String why, String discuss) {}

  /**
   * A whole path.
   *
   * @param stops its pages in order
   * @param hours full hours of the time that all of it takes
   * @param minutes minutes over the full hours
   * @param planPath path of the plan to print
   */
  public record PathView(List<StopView> stops, int hours, int minutes, String planPath) {}

  /**
   * The place of a page on one path.
   *
   * @param path the page that holds the path
   * @param number place of the page, from 1
   * @param count number of pages on the path
   * @param previous the page before, or null
   * @param next the page after, or null
   */
  public record PlaceView(CardView path, int number, int count, CardView previous, CardView next) {}

  private record Stop(Page page, Value.Obj item) {}

  private record Place(Page path, int index) {}

  private final RenderContext context;
  private final Cards cards;
  private final ReadingTime time;
  private final Map<String, List<Stop>> paths = new HashMap<>();
  private final Map<String, List<Place>> places = new HashMap<>();

  InductionPaths(RenderContext context, Cards cards) {
    this.context = context;
    this.cards = cards;
    this.time = new ReadingTime(context.site().config());
    for (Page page : context.site().pages()) {
      if (page.type().has("handbook") && !page.values().items(KEY).isEmpty()) {
        paths.put(page.path(), stops(page));
      }
    }
    context.site().pages().stream().filter(this::isPath).forEach(this::place);
  }

  /** Whether a page holds a path. */
  boolean isPath(Page page) {
    return !paths.getOrDefault(page.path(), List.of()).isEmpty();
  }

  /** Where the printable plan of a path stands. */
  String planPath(Page path) {
    String word = context.site().config().pathWord("plan", path.language());
    return path.path() + word + "/";
  }

  PathView view(Page path) {
    List<StopView> views = new ArrayList<>();
    int sum = 0;
    for (Stop stop : paths.get(path.path())) {
      int minutes = minutes(stop);
      sum += minutes;
      views.add(
          new StopView(
              cards.brief(stop.page()),
              views.size() + 1,
              minutes,
              Typography.apply(stop.item().text("why")),
              Typography.apply(stop.item().text("discuss"))));
    }
    return new PathView(views, sum / 60, sum % 60, planPath(path));
  }

  /** The places of a page on the paths of its language. */
  List<PlaceView> places(Page page) {
    List<PlaceView> views = new ArrayList<>();
    for (Place place : places.getOrDefault(page.path(), List.of())) {
      List<Stop> stops = paths.get(place.path().path());
      int at = place.index();
      views.add(
          new PlaceView(
              cards.brief(place.path()),
              at + 1,
              stops.size(),
              at == 0 ? null : cards.brief(stops.get(at - 1).page()),
              at + 1 == stops.size() ? null : cards.brief(stops.get(at + 1).page())));
    }
    return views;
  }

  private List<Stop> stops(Page path) {
    List<Stop> stops = new ArrayList<>();
    for (Value.Obj item : path.values().objects(KEY)) {
      if (item.values().get("page") instanceof Value.Ref reference) {
        context
            .site()
            .resolve(reference, path.language())
            .ifPresent(page -> stops.add(new Stop(page, item)));
      }
    }
    return stops;
  }

  /** Puts the pages of a path in their places, unless a version of it is in their own language. */
  private void place(Page path) {
    List<Stop> stops = paths.get(path.path());
    for (int i = 0; i < stops.size(); i++) {
      Page page = stops.get(i).page();
      if (context.site().version(path.id(), page.language()).equals(path)) {
        places.computeIfAbsent(page.path(), p -> new ArrayList<>()).add(new Place(path, i));
      }
    }
  }

  private int minutes(Stop stop) {
    return stop.item().values().get("minutes") instanceof Value.Num declared
        ? (int) declared.value()
        : time.minutes(stop.page(), context.bodies().apply(stop.page().path()));
  }
}
