package org.couveuse.sharing;

/** What a toolkit's document is for: to read and print, or to go on writing. */
public enum ToolkitForm {
    /** To read and print. */
    PDF("application/pdf"),
    /** To go on writing in a word processor. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String mediaType;

    ToolkitForm(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Its media type. */
    public String mediaType() {
        return mediaType;
    }

    /** How its file's name ends, with the dot. */
    public String ending() {
        return "." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
