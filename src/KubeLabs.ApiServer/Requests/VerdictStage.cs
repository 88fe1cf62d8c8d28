namespace KubeLabs.ApiServer;

/// <summary>How far a document comes.</summary>
public enum VerdictStage
{
    /// <summary>All the way.</summary>
    Accepted,

    /// <summary>kubectl does not send it: no YAML, no kind, no such kind.</summary>
    Client,

    /// <summary>A value has another type than its field.</summary>
    TypeDecoding,

    /// <summary>A field does not exist.</summary>
    StrictDecoding,

    /// <summary>Something that it refers to does not exist: its namespace.</summary>
    NotFound,

    /// <summary>An object of that name exists.</summary>
    Conflict,

    /// <summary>An admission plugin refuses it.</summary>
    Admission,

    /// <summary>A value breaks a rule.</summary>
    Validation,
}
