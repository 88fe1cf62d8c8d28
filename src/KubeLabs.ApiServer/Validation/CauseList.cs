using System.Collections;
using System.Globalization;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// The reasons of a refusal, collected in the server's order. A method for each kind of error, each with the text of
/// apimachinery's <c>field.Error</c>.
/// </summary>
public sealed class CauseList : IReadOnlyList<Cause>
{
    private readonly List<Cause> _causes = [];

    /// <summary>
    /// Says on this thread which causes stay: so a test leaves one rule out and sees whether anything misses it. Null for all of them.
    /// </summary>
    [ThreadStatic]
    internal static Predicate<Cause>? Stays;

    /// <inheritdoc/>
    public int Count => _causes.Count;

    /// <inheritdoc/>
    public Cause this[int index] => _causes[index];

    /// <summary>Something that must be there is not.</summary>
    public void Required(FieldPath field, string detail = "") => Add("FieldValueRequired", field, "Required value", detail);

    /// <summary>
    /// A value breaks a rule. <paramref name="value"/> is printed as Go prints it: strings quoted, numbers bare, objects as JSON.
    /// </summary>
    public void Invalid(FieldPath field, Node? value, string detail) =>
        Add("FieldValueInvalid", field, $"Invalid value: {GoValue.Print(value)}", detail);

    /// <summary>A string breaks a rule.</summary>
    public void Invalid(FieldPath field, string value, string detail) =>
        Add("FieldValueInvalid", field, $"Invalid value: {GoValue.Quote(value)}", detail);

    /// <summary>A number breaks a rule.</summary>
    public void Invalid(FieldPath field, long value, string detail) =>
        Add("FieldValueInvalid", field, $"Invalid value: {value.ToString(CultureInfo.InvariantCulture)}", detail);

    /// <summary>A string breaks rules: a cause for each of them, none where there are none.</summary>
    public void InvalidEach(FieldPath field, string value, params string[] details)
    {
        foreach (var detail in details) Invalid(field, value, detail);
    }

    /// <summary>A number breaks rules: a cause for each of them.</summary>
    public void InvalidEach(FieldPath field, long value, params string[] details)
    {
        foreach (var detail in details) Invalid(field, value, detail);
    }

    /// <summary>A value breaks a rule that the server prints in its own notation: the fields of its internal type.</summary>
    public void InvalidPrinted(FieldPath field, string printed, string detail) =>
        Add("FieldValueInvalid", field, $"Invalid value: {printed}", detail);

    /// <summary>A value is none of those that exist. The supported values are printed in the order given.</summary>
    public void NotSupported(FieldPath field, string value, params IEnumerable<string> supported) =>
        Add(
            "FieldValueNotSupported",
            field,
            $"Unsupported value: {GoValue.Quote(value)}",
            $"supported values: {string.Join(", ", supported.Select(GoValue.Quote))}");

    /// <summary>As above, of a value that the server prints in its own notation.</summary>
    public void NotSupportedPrinted(FieldPath field, string printed, params IEnumerable<string> supported) =>
        Add(
            "FieldValueNotSupported",
            field,
            $"Unsupported value: {printed}",
            $"supported values: {string.Join(", ", supported.Select(GoValue.Quote))}");

    /// <summary>A value is there twice.</summary>
    public void Duplicate(FieldPath field, Node? value) =>
        Add("FieldValueDuplicate", field, $"Duplicate value: {GoValue.Print(value)}", "");

    /// <summary>A string is there twice.</summary>
    public void Duplicate(FieldPath field, string value) =>
        Add("FieldValueDuplicate", field, $"Duplicate value: {GoValue.Quote(value)}", "");

    /// <summary>A value is there twice that the server prints in its own notation.</summary>
    public void DuplicatePrinted(FieldPath field, string printed) => Add("FieldValueDuplicate", field, $"Duplicate value: {printed}", "");

    /// <summary>Something names what is not there.</summary>
    public void NotFound(FieldPath field, string value, string detail = "") =>
        Add("FieldValueNotFound", field, $"Not found: {GoValue.Quote(value)}", detail);

    /// <summary>Something may not be set here.</summary>
    public void Forbidden(FieldPath field, string detail) => Add("FieldValueForbidden", field, "Forbidden", detail);

    /// <summary>A text is longer than allowed.</summary>
    public void TooLong(FieldPath field, int most) =>
        Add(
            "FieldValueTooLong",
            field,
            "Too long",
            string.Create(CultureInfo.InvariantCulture, $"may not be more than {most} {(most == 1 ? "byte" : "bytes")}"));

    /// <summary>A text is longer than allowed, counted in characters.</summary>
    public void TooLongCharacters(FieldPath field, int most) =>
        Add(
            "FieldValueTooLong",
            field,
            "Too long",
            string.Create(CultureInfo.InvariantCulture, $"may not be more than {most} {(most == 1 ? "character" : "characters")}"));

    /// <summary>A list has more items than allowed.</summary>
    public void TooMany(FieldPath field, int actual, int most) =>
        Add(
            "FieldValueTooMany",
            field,
            string.Create(CultureInfo.InvariantCulture, $"Too many: {actual}"),
            string.Create(CultureInfo.InvariantCulture, $"must have at most {most} {(most == 1 ? "item" : "items")}"));

    /// <summary>A value has the wrong type.</summary>
    public void TypeInvalid(FieldPath field, Node? value, string detail) =>
        Add("FieldValueTypeInvalid", field, $"Invalid value: {GoValue.Print(value)}", detail);

    /// <summary>Adds a cause as it is.</summary>
    public void Add(Cause cause)
    {
        if (Stays is null || Stays(cause)) _causes.Add(cause);
    }

    /// <inheritdoc/>
    public IEnumerator<Cause> GetEnumerator() => _causes.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Add(string reason, FieldPath field, string body, string detail) =>
        Add(new Cause(reason, field, detail.Length == 0 ? body : $"{body}: {detail}"));
}
