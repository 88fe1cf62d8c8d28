using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace KubeLabs.Cel;

/// <summary>Results within the limits of memory, and errors in cel-go's words.</summary>
internal static class Results
{
    public static CelValue Text(CelContext context, string text) =>
        text.Length <= CelLimits.MaxTextLength ? new CelString(text) : TooLong(context);

    public static CelValue List(CelContext context, IReadOnlyList<CelValue> values) =>
        values.Count <= CelLimits.MaxListLength ? CelList.Of(values) : TooLong(context);

    public static CelList Texts(IEnumerable<string> texts) => CelList.Of([.. texts.Select(text => new CelString(text))]);

    /// <summary>The error for a text or list that is longer than an evaluation may make; it stops the evaluation.</summary>
    public static CelError TooLong(CelContext context) => context.StopWith("operation cancelled: a result is too large");

    public static CelError Error([StringSyntax(StringSyntaxAttribute.CompositeFormat)] FormattableString message) =>
        new(message.ToString(CultureInfo.InvariantCulture));

    public static CelError NoSuchKey(CelValue key) => new($"no such key: {Display.Plain(key)}");
}
