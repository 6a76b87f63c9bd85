package id.antrean.day;

import id.antrean.mall.ServiceId;

/**
 * How many tickets of a service claimed or were granted a priority class on one day.
 *
 * @param priorityClass a key of the policy
 */
public record ServiceCount(ServiceId service, String priorityClass, int tickets) {}
