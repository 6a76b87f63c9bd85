package id.antrean.demo;

import id.antrean.mall.Catalogue;
import java.time.LocalDate;

/** The day that is played: of which mall, on which date, by which clock. */
record Day(Catalogue catalogue, LocalDate date, DemoTime time) {
    String mall() {
        return catalogue.mall().value();
    }
}
