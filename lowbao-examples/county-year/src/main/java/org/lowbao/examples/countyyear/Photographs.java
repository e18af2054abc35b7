package org.lowbao.examples.countyyear;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.SplittableRandom;

/** Invented photographs: small uncompressed pictures, because compressed ones differ between Java versions. */
final class Photographs {

    private static final int WIDTH = 48;
    private static final int HEIGHT = 32;
    private static final int HEADER = 54;

    private Photographs() {}

    /** Returns a picture (BMP) that follows from its subject alone. */
    static byte[] of(String subject) {
        var random = new SplittableRandom(subject.hashCode());
        int size = HEADER + WIDTH * HEIGHT * 3;
        ByteBuffer bmp = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        bmp.put((byte) 'B').put((byte) 'M').putInt(size).putInt(0).putInt(HEADER);
        bmp.putInt(40).putInt(WIDTH).putInt(HEIGHT).putShort((short) 1).putShort((short) 24);
        bmp.putInt(0)
                .putInt(WIDTH * HEIGHT * 3)
                .putInt(2835)
                .putInt(2835)
                .putInt(0)
                .putInt(0);
        int wall = 90 + random.nextInt(120);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int shade = Math.min(255, wall + y + random.nextInt(12));
                bmp.put((byte) shade).put((byte) Math.max(0, shade - x)).put((byte) Math.max(0, shade - 2 * y));
            }
        }
        return bmp.array();
    }
}
