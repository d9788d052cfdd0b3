package fi.tukipakki.site;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/** Bytes of the cache on the disk, with checksums: CRC-32C. */
final class FileBytes {
  private static final int CHECKSUM = Long.BYTES;

  private FileBytes() {}

  static long checksum(byte[] bytes, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, length);
    return checksum.getValue();
  }

  /** Reads as many bytes as are wanted, from a place of a file to the beginning of an array. */
  static void read(FileChannel channel, long start, byte[] into, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(into, 0, length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, start + bytes.position()) < 0) {
        throw new EOFException();
      }
    }
  }

  static void append(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** The content of a file and its checksum, if that is right. */
  static byte[] checked(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int end = bytes.length - CHECKSUM;
    if (end < 0 || ByteBuffer.wrap(bytes).getLong(end) != checksum(bytes, end)) {
      throw new IOException("damaged: " + file);
    }
    return bytes;
  }

  /** Puts a file with its checksum in place of one that may be there, all of it or nothing. */
  static void replace(Path file, byte[] bytes) throws IOException {
    ByteBuffer checksum = ByteBuffer.allocate(CHECKSUM);
    checksum.putLong(checksum(bytes, bytes.length)).flip();
    Path fresh = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
    try {
      try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        append(out, ByteBuffer.wrap(bytes));
        append(out, checksum);
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
