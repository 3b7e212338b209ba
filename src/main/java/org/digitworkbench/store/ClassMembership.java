package org.digitworkbench.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which class this workbench is in, and which it was in.
 *
 * @param folder of the class; null for none
 * @param name that others of the class see; may be empty
 * @param places those that were taken so far, by folder
 */
public record ClassMembership(@Nullable String folder, String name, Map<String, Place> places) {

  /** Before the first class. */
  public static final ClassMembership NONE = new ClassMembership(null, "", Map.of());

  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

  @SuppressWarnings("ConstantValue") // The file may lack them.
  public ClassMembership {
    name = name == null ? "" : name;
    places = places == null ? Map.of() : Map.copyOf(places);
  }

  /**
   * A place in a class.
   *
   * @param id random, 32 hexadecimal digits
   * @param joined when the class was joined last
   */
  public record Place(String id, Instant joined) {

    @SuppressWarnings("ConstantValue") // The file may lack them.
    public Place {
      id = id == null ? "" : id;
      joined = joined == null ? Instant.EPOCH : joined;
    }
  }

  /** The place in the class that is joined; empty without one. */
  public Optional<Place> place() {
    return folder == null
        ? Optional.empty()
        : Optional.ofNullable(places.get(folder)).filter(place -> ID.matcher(place.id()).matches());
  }

  /** In that class. */
  public ClassMembership in(String joined, Place place) {
    Map<String, Place> more = new HashMap<>(places);
    more.put(joined, place);
    return new ClassMembership(joined, name, more);
  }

  /** In none. */
  public ClassMembership out() {
    return new ClassMembership(null, name, places);
  }

  public ClassMembership withName(String value) {
    return new ClassMembership(folder, value, places);
  }
}
