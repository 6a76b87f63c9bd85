package id.antrean.day;

import id.antrean.mall.CounterId;
import id.antrean.mall.ServiceId;

/** Who sent a visitor on, and may get the visitor back. */
public record Sender(ServiceId service, CounterId counter) {}
