package fi.tukipakki.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.model.Limits;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The preview against other pages in the browser, and against broken clients: raw sockets. */
@Timeout(120)
class DevServerTest {
  private static final int PATIENCE_MILLIS = 60_000;

  private DevServer server;

  @BeforeEach
  void start() throws IOException {
    server = new DevServer(0, new Events());
    Preview preview = new Preview(null, Integer.MAX_VALUE);
    preview.write("index.html", "<body>etusivu</body>".getBytes(UTF_8));
    preview.write("a/index.html", "<body>a</body>".getBytes(UTF_8));
    preview.write("404.html", "<body>ei ole</body>".getBytes(UTF_8));
    preview.write("assets/a.css", "p{}".getBytes(UTF_8));
    server.show(preview);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Socket open() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  /** Sends bytes as they stand and reads all that comes back. */
  private String send(String request) throws IOException {
    try (Socket socket = open()) {
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    } catch (java.net.SocketException e) {
      // The server hung up while we were still talking.
      return "";
    }
  }

  private String get(String path) throws IOException {
    return send(
        "GET "
            + path
            + " HTTP/1.1\r\nHost: localhost:"
            + server.port()
            + "\r\nConnection: close\r\n\r\n");
  }

  private void stillAnswers() throws IOException {
    String answer = get("/");
    assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    assertTrue(answer.contains("etusivu"), answer);
  }

  @Test
  void pagesAreServed() throws IOException {
    stillAnswers();
    assertTrue(get("/a").contains("Location: /a/"), "to the address with its slash");
    assertTrue(get("/a/").contains("<body>a"));
    assertTrue(get("/assets/a.css").contains("nosniff"));
  }

  @Test
  void onlyThisMachineIsServed() throws IOException {
    List<InetAddress> others = new ArrayList<>();
    for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      for (InetAddress address : Collections.list(card.getInetAddresses())) {
        if (address instanceof Inet4Address && !address.isLoopbackAddress()) {
          others.add(address);
        }
      }
    }
    for (InetAddress address : others) {
      try (Socket socket = new Socket()) {
        assertThrows(
            ConnectException.class,
            () -> socket.connect(new InetSocketAddress(address, server.port()), PATIENCE_MILLIS),
            address.toString());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.fi",
        "Host: evil.fi:PORT",
        "Host: localhost",
        "Host: localhost:1",
        "Host: localhost.evil.fi:PORT",
        "Host: 127.0.0.1.nip.io:PORT",
        "Host: ",
        "X: y",
      })
  void otherHostsAreRefused(String host) throws IOException {
    String answer =
        send(
            "GET / HTTP/1.1\r\n"
                + host.replace("PORT", String.valueOf(server.port()))
                + "\r\nConnection: close\r\n\r\n");
    assertFalse(answer.contains("etusivu"), answer);
    assertTrue(answer.startsWith("HTTP/1.1 403") || answer.startsWith("HTTP/1.1 400"), answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../pom.xml",
        "/..%2fpom.xml",
        "/%2e%2e/pom.xml",
        "/%2e%2e%2f%2e%2e%2fetc/passwd",
        "/a/../../pom.xml",
        "/..\\pom.xml",
        "/%5c..%5cpom.xml",
        "/.tukipakki.json",
        "/a/..",
        "/a%00.html",
        "/etc/passwd",
        "//etc/passwd",
        "/a//",
        "/assets/",
        "/assets",
        "/_tukipakki/../pom.xml",
        "/_tukipakki/",
        "/%",
        "/%zz",
        "/?",
        "*",
        "etc/passwd",
        "file:///etc/passwd",
        "//evil.fi",
        "//evil.fi/a"
      })
  void nothingElseIsThere(String path) throws IOException {
    String answer = get(path);
    assertFalse(answer.contains("<project"), answer);
    assertFalse(answer.contains("root:"), answer);
    assertFalse(answer.contains("\tat "), answer);
    if (answer.startsWith("HTTP/1.1 3")) {
      assertFalse(answer.contains("evil"), answer);
    } else if (!path.equals("/?")) {
      assertFalse(answer.startsWith("HTTP/1.1 200"), answer);
    }
    stillAnswers();
  }

  @Test
  void addressesOfAnotherHostAreRefused() throws IOException {
    String answer =
        send("GET http://evil.fi/ HTTP/1.1\r\nHost: evil.fi\r\nConnection: close\r\n\r\n");
    assertFalse(answer.contains("etusivu"), answer);
    stillAnswers();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "\0"})
  void otherMethodsAreRefused(String method) throws IOException {
    String answer =
        send(
            method
                + " / HTTP/1.1\r\nHost: localhost:"
                + server.port()
                + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    assertFalse(answer.startsWith("HTTP/1.1 200"), answer);
    assertFalse(answer.contains("etusivu"), answer);
    stillAnswers();
  }

  @Test
  void theHeadIsAnsweredWithoutTheBody() throws IOException {
    String answer =
        send(
            "HEAD / HTTP/1.1\r\nHost: localhost:"
                + server.port()
                + "\r\nConnection: close\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    assertFalse(answer.contains("etusivu"), answer);
  }

  @Test
  void longAddressesAreRefused() throws IOException {
    String answer = get("/" + "a".repeat(Limits.REQUEST_PATH + 1));
    assertTrue(answer.startsWith("HTTP/1.1 403"), answer);
    assertFalse(get("/" + "a".repeat(3_000_000)).startsWith("HTTP/1.1 200"));
    stillAnswers();
  }

  @Test
  void headersWithoutEndAreRefused() throws IOException {
    String start = "GET / HTTP/1.1\r\nHost: localhost:" + server.port() + "\r\n";
    assertFalse(send(start + "X: " + "a".repeat(5_000_000)).contains("etusivu"));
    assertFalse(
        send(start + "X: y\r\n".repeat(50_000) + "\r\n").startsWith("HTTP/1.1 200"), "many");
    stillAnswers();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\r\n\r\n",
        "GET",
        "GET /",
        "GET / HTTP/9.9\r\n\r\n",
        "\u0016\u0003\u0001\u0002\0",
        "GET / HTTP/1.1\r\nHost : x\r\n\r\n",
        "GET / HTTP/1.1\r\n: x\r\n\r\n",
        "GET / HTTP/1.1\nHost: x\n\n",
        "GET  /  HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nffffffffff\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
      })
  void rubbishDoesNoHarm(String request) throws IOException {
    String answer = send(request);
    assertFalse(answer.contains("etusivu"), answer);
    assertFalse(answer.contains("\tat "), answer);
    stillAnswers();
  }

  @Test
  void slowClientsDoNotStandInTheWay() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 40; i++) {
        Socket socket = open();
        socket.getOutputStream().write("GET / HT".getBytes(ISO_8859_1));
        slow.add(socket);
      }
      stillAnswers();
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void listenersAreBounded() throws IOException {
    List<Socket> listeners = new ArrayList<>();
    try {
      for (int i = 0; i < Limits.LISTENERS + 10; i++) {
        Socket socket = open();
        String request =
            "GET /_tukipakki/events HTTP/1.1\r\nHost: localhost:" + server.port() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        socket.getInputStream().read();
        listeners.add(socket);
      }
      stillAnswers();
      // The first one has been let go: its stream ends.
      byte[] rest = listeners.get(0).getInputStream().readAllBytes();
      assertTrue(rest.length > 0, "it was greeted");
    } finally {
      for (Socket socket : listeners) {
        socket.close();
      }
    }
  }
}
