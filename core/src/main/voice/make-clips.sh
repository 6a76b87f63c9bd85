#!/usr/bin/env bash
# Makes every clip of the hall's and the kiosk's voice anew, from text. The clips are in the repository: run this only to change them,
# or replace the files by recordings of the same names (22,050 Hz, mono, 16-bit WAV: every browser plays it, no codec).
# Needs espeak-ng (1.51 tried) and sox (14.4 tried): apt-get install espeak-ng sox
set -euo pipefail
export LC_ALL=C

cd "$(dirname "$0")"
out=${1:-../resources/id/antrean/web/voice}
for tool in espeak-ng sox; do
    command -v "$tool" >/dev/null || { echo "make-clips.sh needs $tool: apt-get install espeak-ng sox" >&2; exit 1; }
done
raw=$(mktemp --suffix=.wav)
trap 'rm -f "$raw"' EXIT
mkdir -p "$out/id" "$out/en"

# clip LANGUAGE NAME TEXT BEFORE AFTER: speaks TEXT, cuts the silence at both ends, levels it, then adds the pauses
# (seconds) which the sentence wants around it. Clips are spoken slower than talk: a hall is loud.
clip() {
    local language=$1 name=$2 text=$3 before=$4 after=$5
    espeak-ng -v "$language" -s 135 -g 0 -w "$raw" -- "$text"
    sox -D "$raw" -r 22050 -c 1 -b 16 "$out/$language/$name.wav" \
        silence 1 0.01 0.3% reverse silence 1 0.01 0.3% fade 0.005 reverse fade 0.005 \
        norm -3 pad "$before" "$after"
}

clip id nomor-antrean "nomor antrean" 0 0.10
clip id silakan-menuju-loket "silakan menuju loket" 0.30 0.05
clip id perkiraan-tunggu "perkiraan tunggu" 0.40 0.05
clip id sampai "sampai" 0.05 0.05
clip id menit "menit" 0.05 0
clip en ticket "ticket" 0 0.10
clip en please-proceed-to-counter "please proceed to counter" 0.30 0.05

clip en estimated-wait "estimated wait" 0.40 0.05
clip en to "to" 0.05 0.05
clip en minutes "minutes" 0.05 0

clip id layanan-dihentikan "mohon perhatian. ada layanan yang dihentikan sementara. silakan lihat layar" 0 0
clip id layanan-dibuka-lagi "mohon perhatian. ada layanan yang dibuka lagi. silakan lihat layar" 0 0
clip en service-suspended "attention please. a service is suspended for now. please see the screen" 0 0
clip en service-resumed "attention please. a service is open again. please see the screen" 0 0

letters_id=(a be ce de e ef ge ha i je ka el em en o pe ki er es te u ve we eks ye zet)
letters=(a b c d e f g h i j k l m n o p q r s t u v w x y z)
for i in "${!letters[@]}"; do
    clip id "letter-${letters[i]}" "${letters_id[i]}" 0 0.12
    clip en "letter-${letters[i]}" "${letters[i]^}." 0 0.12
done

for word in nol satu dua tiga empat lima enam tujuh delapan sembilan \
    sepuluh sebelas belas puluh seratus ratus; do
    clip id "$word" "$word" 0 0.07
done
for word in zero one two three four five six seven eight nine \
    ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen \
    twenty thirty forty fifty sixty seventy eighty ninety hundred and; do
    clip en "$word" "$word" 0 0.07
done

# The chime: two falling tones (E5, C5) that ring out, half a second.
sox -D -n -r 22050 -c 1 -b 16 "$out/chime.wav" \
    synth 0.55 sine 659.26 fade l 0.005 0.55 0.5 : \
    synth 0.75 sine 523.25 fade l 0.005 0.75 0.7 norm -4
echo "$(find "$out" -name '*.wav' | wc -l) clips, $(du -ch "$out"/*.wav "$out"/*/*.wav | tail -1 | cut -f1) in $out"
