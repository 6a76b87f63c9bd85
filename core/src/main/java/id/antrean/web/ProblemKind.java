package id.antrean.web;

import id.antrean.mall.Words;

/** What can be wrong with a request, beside a rule's refusal. The page behind each {@code type} is made from this. */
public enum ProblemKind {
    BAD_JSON(400, "Isi permintaan bukan JSON yang sah.", "The body is not valid JSON."),
    BAD_BODY(400, "Isi permintaan tidak sesuai.", "The body is not what this request takes."),
    BAD_PARAMETER(400, "Parameter alamat tidak sesuai.", "A parameter of the address is not valid."),
    BAD_CATALOGUE(400, "Katalog tidak dapat diterima.", "The catalogue cannot be accepted."),
    BAD_REQUEST(400, "Permintaan tidak dapat dibaca.", "The request cannot be read."),
    IDEMPOTENCY_KEY_MISSING(
            400,
            "Setiap POST memerlukan kepala Idempotency-Key (1 sampai 100 karakter).",
            "Every POST needs an Idempotency-Key header of 1 to 100 characters."),
    REASON_MISSING(400, "Alasannya harus disebutkan (reason).", "Say why (reason)."),
    SIGN_IN(401, "Silakan masuk terlebih dahulu.", "Please sign in first."),
    TOKEN_NOT_VALID(401, "Token tidak dikenal atau telah dicabut.", "The token is unknown or has been revoked."),
    WRONG_PIN(401, "Petugas atau PIN tidak cocok.", "No such clerk with this PIN."),
    NOT_ALLOWED(403, "Peran Anda tidak boleh melakukan ini.", "Your role may not do this."),
    OTHER_MALL(403, "Anda terdaftar di mal lain.", "You belong to another mall."),
    OTHER_AGENCY(403, "Loket ini melayani instansi lain.", "This counter serves another agency."),
    OTHER_CLERK(403, "Anda hanya dapat bertindak atas nama sendiri.", "You can act only as yourself."),
    CLERK_NOT_NAMED(
            401,
            "Petugas loket harus masuk dengan namanya sendiri.",
            "The clerk at this counter must sign in by name."),
    OTHER_SITE(403, "Permintaan datang dari situs lain.", "The request comes from another site."),
    NOT_FOUND(404, "Tidak ada apa-apa di alamat ini.", "There is nothing at this address."),
    UNKNOWN_MALL(404, "Mal ini tidak dikenal.", "There is no such mall."),
    METHOD_NOT_ALLOWED(405, "Alamat ini tidak menerima metode itu.", "This address does not take that method."),
    EVENTS_ARCHIVED(
            410,
            "Catatan hari itu sudah diarsipkan; mintalah pengelola sistem mengembalikannya.",
            "The events of that time are archived; ask whoever runs the system to put them back."),
    TOO_SLOW(408, "Permintaan terlalu lama dikirim.", "The request took too long to arrive."),
    TOO_LARGE(413, "Isi permintaan terlalu besar.", "The body is too large."),
    MEDIA_TYPE(415, "Jenis isi ini tidak diterima.", "This type of body is not accepted."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "Idempotency-Key ini sudah dipakai untuk permintaan lain.",
            "This Idempotency-Key was used for another request."),
    TOO_MANY_ATTEMPTS(429, "Terlalu banyak percobaan. Coba lagi nanti.", "Too many attempts. Try again later."),
    INTERNAL(500, "Terjadi kesalahan pada sistem.", "Something went wrong on our side."),
    OVERLOADED(503, "Sistem sedang sibuk. Coba lagi sebentar lagi.", "The system is busy. Try again in a moment."),
    NOT_READY(503, "Sistem belum siap.", "The system is not ready."),
    CATALOGUE_CHANGED(
            409,
            "Katalog sudah diubah orang lain sejak Anda membacanya.",
            "Somebody changed the catalogue since you read it."),
    NOT_CARRIED_OVER(
            409,
            "Nomor itu tidak tercatat tersisa saat tutup kemarin.",
            "That ticket was not left at yesterday's close."),
    NOT_THEIRS(
            403,
            "Sebagian perubahan bukan wewenang instansi Anda.",
            "Part of the change is not for your agency to make."),
    YOURSELF(
            409, "Itu diri Anda sendiri; mintalah administrator lain.", "That is yourself; ask another administrator."),
    MALL_EXISTS(409, "Sudah ada mal dengan kunci ini.", "There is a mall of this key already."),
    CONTINUE(
            202,
            "Data belum sampai pada posisi itu. Ulangi permintaan ini.",
            "The data has not reached that position yet. Repeat this request.");

    private final int status;
    private final String id;
    private final String en;

    ProblemKind(int status, String id, String en) {
        this.status = status;
        this.id = id;
        this.en = en;
    }

    public int status() {
        return status;
    }

    public Words sentence() {
        return new Words(id, en);
    }

    /** The name in addresses and answers: {@code not-allowed}. */
    public String slug() {
        return Json.key(this);
    }
}
