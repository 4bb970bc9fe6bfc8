namespace AdControl.Cases;

/// <summary>A part of the work list.</summary>
public enum WorklistTab
{
    /// <summary>Tasks of the agency that nobody has.</summary>
    Unassigned,

    /// <summary>Tasks that the reader has.</summary>
    Mine,

    /// <summary>Every case that lies with the agency.</summary>
    Unit,

    /// <summary>Cases that wait for their company.</summary>
    Waiting,

    /// <summary>Cases of the agency or their company that are due soon.</summary>
    DueSoon,

    /// <summary>Cases that are decided, or over; the last due first.</summary>
    Done,
}
