using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What to do about one kind of cause.</summary>
/// <param name="Reason">The reason that it is for; empty for any.</param>
/// <param name="Message">What the server's message contains; empty for anything.</param>
/// <param name="Field">How the field ends, its indexes and keys left out; empty for any.</param>
/// <param name="Text">One sentence.</param>
internal sealed record AdviceEntry(string Reason, string Message, string Field, LocalizedText Text)
{
    /// <summary>Whether it is for this cause.</summary>
    public bool Fits(string reason, string message, string field) =>
        (Reason.Length == 0 || Reason == reason)
        && message.Contains(Message, StringComparison.Ordinal)
        && field.EndsWith(Field, StringComparison.Ordinal);
}
