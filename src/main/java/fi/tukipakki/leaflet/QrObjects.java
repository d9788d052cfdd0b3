package fi.tukipakki.leaflet;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import io.nayuki.qrcodegen.QrCode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.w3c.dom.Element;

/** Draws {@code <object type="image/x-qr" data="ADDRESS">} as a QR code, in shapes. */
final class QrObjects implements FSObjectDrawerFactory, FSObjectDrawer {
  /** Light modules that must surround a code, by ISO/IEC 18004. */
  private static final int QUIET = 4;

  @Override
  public boolean isReplacedObject(Element e) {
    return e.getAttribute("type").equals("image/x-qr");
  }

  @Override
  public FSObjectDrawer createDrawer(Element e) {
    return isReplacedObject(e) ? this : null;
  }

  @Override
  public Map<Shape, String> drawObject(
      Element e,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    QrCode code = QrCode.encodeText(e.getAttribute("data"), QrCode.Ecc.MEDIUM);
    device.drawWithGraphics(
        (float) x,
        (float) y,
        (float) width / dotsPerPixel,
        (float) height / dotsPerPixel,
        graphics -> draw(code, graphics, Math.min(width, height) / dotsPerPixel));
    return null;
  }

  /** All dark modules as one shape, so that no hairline parts them. */
  private static void draw(QrCode code, Graphics2D graphics, double side) {
    double module = side / (code.size + 2 * QUIET);
    Path2D.Double dark = new Path2D.Double();
    for (int row = 0; row < code.size; row++) {
      int from = -1;
      for (int column = 0; column <= code.size; column++) {
        boolean on = code.getModule(column, row);
        if (on && from < 0) {
          from = column;
        } else if (!on && from >= 0) {
          double x = (from + QUIET) * module;
          double y = (row + QUIET) * module;
          dark.append(new Rectangle2D.Double(x, y, (column - from) * module, module), false);
          from = -1;
        }
      }
    }
    graphics.setColor(Color.BLACK);
    graphics.fill(dark);
  }
}
