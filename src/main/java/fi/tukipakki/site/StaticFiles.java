package fi.tukipakki.site;

import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.render.Heads;

/** Small files for hosts and robots. */
final class StaticFiles {
  private StaticFiles() {}

  /** Rules for hosts that read {@code _headers}, such as Netlify and Cloudflare Pages. */
  static String headers() {
    return "/*\n"
        + "  Content-Security-Policy: "
        + Heads.CSP
        + "; frame-ancestors 'none'\n"
        + "  Strict-Transport-Security: max-age=31536000\n"
        + "  X-Content-Type-Options: nosniff\n"
        + "  X-Frame-Options: DENY\n"
        + "  Referrer-Policy: no-referrer\n"
        + "  Cross-Origin-Opener-Policy: same-origin\n"
        + "  Cross-Origin-Resource-Policy: same-origin\n"
        + "  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=(),"
        + " browsing-topics=()\n"
        // Open data is for other sites' scripts as well.
        + "/api/*\n"
        + "  Access-Control-Allow-Origin: *\n"
        + "  ! Cross-Origin-Resource-Policy\n"
        + "  Cross-Origin-Resource-Policy: cross-origin\n"
        + "/assets/*\n"
        + "  Cache-Control: public, max-age=31536000, immutable\n"
        + "/search/*\n"
        + "  Cache-Control: public, max-age=31536000, immutable\n"
        + "/search/start-index.json\n"
        + "  ! Cache-Control\n"
        + "  Cache-Control: no-cache\n";
  }

  static String robots(SiteConfig config) {
    String rules = "User-agent: *\nAllow: /\n";
    return config.baseUrl().isEmpty()
        ? rules
        : rules + "Sitemap: " + config.baseUrl() + "sitemap.xml\n";
  }
}
