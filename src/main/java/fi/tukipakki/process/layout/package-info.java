/**
 * Where everything in a drawing goes. Two layouts of one process, each a {@link
 * fi.tukipakki.process.layout.Drawing} of plain values in whole user units (CSS pixels at scale 1,
 * origin top left, y downwards):
 *
 * <ul>
 *   <li>wide: a swimlane drawing. {@code WidePlan} puts blocks into cells of lanes and rows, {@code
 *       TrackRouter} leads every edge along tracks of its own between them, {@code WideLayout}
 *       turns tracks into coordinates;
 *   <li>narrow: one column for a telephone, with jumps in a gutter beside it.
 * </ul>
 *
 * <p>What holds by construction, and is tested over real and generated processes: shapes do not
 * overlap, text stays in its shape, every edge ends on its shapes, no edge runs through a shape or
 * along another edge.
 */
package fi.tukipakki.process.layout;
