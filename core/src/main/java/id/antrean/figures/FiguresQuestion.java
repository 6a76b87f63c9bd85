package id.antrean.figures;

import id.antrean.mall.MallId;
import java.time.Instant;
import java.time.LocalDate;

/** @param to included */
record FiguresQuestion(MallId mall, LocalDate from, LocalDate to, By by, Instant now) {}
