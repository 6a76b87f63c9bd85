package id.antrean.figures;

import id.antrean.mall.ServiceId;

/**
 * Where the legs of one service on one day are. Each is in one place, so {@link #holds} is true at every position.
 *
 * @param joined issued, transferred in and reinstated, less transfers taken back
 */
public record Balance(
        ServiceId service,
        long joined,
        long waiting,
        long called,
        long serving,
        long held,
        long setAside,
        long completed,
        long transferred,
        long noShow,
        long cancelled,
        long left) {
    public boolean holds() {
        return joined
                == waiting + called + serving + held + setAside + completed + transferred + noShow + cancelled + left;
    }
}
